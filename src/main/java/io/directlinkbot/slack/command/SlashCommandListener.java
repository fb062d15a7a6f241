package io.directlinkbot.slack.command;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.slack.api.InboundText;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.whisper.CommandAnswer;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes slash commands, and answers each to the person who typed it, without waiting for a cloud.
 */
public final class SlashCommandListener {
  private final String command;
  private final StatusCommand status;
  private final ExpectCommand expect;
  private final PersonLanguage languages;
  private final Whispers whispers;

  public SlashCommandListener(
      String command,
      StatusCommand status,
      ExpectCommand expect,
      PersonLanguage languages,
      Whispers whispers) {
    this.languages = languages;
    this.whispers = whispers;
    this.command = command;
    this.status = status;
    this.expect = expect;
  }

  public Response answer(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload payload = request.getPayload();
    String typed = InboundText.decode(Optional.ofNullable(payload.getText()).orElse(""));
    answer(payload, typed).ifPresent(answer -> whispers.say(ReplyPath.of(payload), answer));
    return context.ack();
  }

  private Optional<Message> answer(SlashCommandPayload payload, String typed) {
    TypedWords words = new TypedWords(typed);
    // somebody pasted the whole line
    words.skip(SearchText.plain(command));
    return switch (words.next()) {
      case "", "help" -> Optional.of(CommandAnswer.help(command));
      case "status" -> Optional.of(status.answer(words.rest()));
      case "expect" -> expect.answer(said(payload), words.rest());
      default ->
          Optional.of(
              CommandAnswer.unknown(
                  languages.of(PayloadSender.read(payload)), command, typed.strip()));
    };
  }

  private ExpectCommand.Said said(SlashCommandPayload payload) {
    return new ExpectCommand.Said(
        Optional.ofNullable(payload.getTriggerId())
            .map(trigger -> trigger + " " + payload.getText())
            .orElseGet(() -> UUID.randomUUID().toString()),
        PayloadSender.read(payload),
        payload.getChannelId(),
        ReplyPath.of(payload),
        languages.of(PayloadSender.read(payload)));
  }
}
