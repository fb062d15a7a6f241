package io.directlinkbot.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.request.InterfaceRequest;
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
  private final Map<String, AccountView> accounts;
  private final CardLinks links;
  private final InstantSource clock;

  Commands(
      String command,
      Journal journal,
      Publications publications,
      Map<String, AccountView> accounts,
      SlackClient.Identity identity,
      InstantSource clock) {
    this.command = command;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.links = new CardLinks(publications, identity.url());
    this.clock = clock;
  }

  Response answer(SlashCommandRequest request, SlashCommandContext context) {
    String typed = Optional.ofNullable(request.getPayload().getText()).orElse("").strip();
    Message answer = answerOrApology(typed);
    return context.ack(
        it -> it.responseType("ephemeral").text(answer.text()).blocks(answer.blocks()));
  }

  private Message answerOrApology(String typed) {
    try {
      return answer(typed);
    } catch (RuntimeException fault) {
      LOG.error("A command failed", fault);
      return DecisionText.message(DecisionText.fault());
    }
  }

  private Message answer(String typed) {
    List<String> words = List.of(typed.split("\\s+", 3));
    return switch (words.getFirst()) {
      case "", "help" -> Answers.help(command);
      case "status" -> words.size() == 1 ? status() : status(words.get(1));
      default -> Answers.unknown(command, typed);
    };
  }

  private Message status() {
    return Answers.status(journal.open(), this::link);
  }

  private Message status(String interfaceId) {
    return accounts.keySet().stream()
        .flatMap(account -> journal.latest(account, interfaceId).stream())
        .findFirst()
        .map(request -> Answers.one(request, accounts, this::link, clock.instant()))
        .orElseGet(() -> Answers.notFound(interfaceId));
  }

  private Optional<String> link(InterfaceRequest request) {
    return links.of(request.id());
  }
}
