package io.directlinkbot.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Person;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.Answers;
import io.directlinkbot.slack.view.DecisionText;
import io.directlinkbot.slack.view.Message;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers slash commands, each to the person who asked, from the journal alone. */
final class Commands {
  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private final String command;
  private final Journal journal;
  private final CardLinks links;
  private final ExpectCommand expect;
  private final Map<String, AccountView> accounts;
  private final InstantSource clock;

  Commands(
      String command,
      Journal journal,
      CardLinks links,
      ExpectCommand expect,
      Map<String, AccountView> accounts,
      InstantSource clock) {
    this.command = command;
    this.journal = journal;
    this.links = links;
    this.expect = expect;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  Response answer(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload payload = request.getPayload();
    String typed = Optional.ofNullable(payload.getText()).orElse("").strip();
    return answerOrApology(payload, typed)
        .map(
            answer ->
                context.ack(
                    it -> it.responseType("ephemeral").text(answer.text()).blocks(answer.blocks())))
        .orElseGet(context::ack);
  }

  private Optional<Message> answerOrApology(SlashCommandPayload payload, String typed) {
    try {
      return answer(payload, typed);
    } catch (RuntimeException fault) {
      LOG.error("A command failed", fault);
      return Optional.of(DecisionText.message(DecisionText.fault()));
    }
  }

  private Optional<Message> answer(SlashCommandPayload payload, String typed) {
    List<String> words = List.of(typed.split("\\s+", 3));
    if (words.getFirst().equals("expect")) {
      return expect.answer(said(payload), typed.substring("expect".length()));
    }
    return Optional.of(answer(words, typed));
  }

  private static ExpectCommand.Said said(SlashCommandPayload payload) {
    return new ExpectCommand.Said(
        payload.getTriggerId(),
        new Person(payload.getTeamId(), payload.getUserId()),
        payload.getChannelId());
  }

  private Message answer(List<String> words, String typed) {
    return switch (words.getFirst()) {
      case "", "help" -> Answers.help(command);
      case "status" -> words.size() == 1 ? status() : status(words.get(1));
      default -> Answers.unknown(command, typed);
    };
  }

  private Message status() {
    return Answers.status(journal.open(), request -> links.of(request.id()));
  }

  private Message status(String interfaceId) {
    return accounts.keySet().stream()
        .flatMap(account -> journal.latest(account, interfaceId).stream())
        .findFirst()
        .map(request -> Answers.one(request, accounts, it -> links.of(it.id()), clock.instant()))
        .orElseGet(() -> Answers.notFound(interfaceId));
  }
}
