package io.directlinkbot.slack.command;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.InboundText;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import java.util.Optional;
import java.util.UUID;

/** Takes slash commands, and answers each to the person who typed it. */
public final class SlashCommandListener {
  private final VerbTable verbs;
  private final PersonLanguage languages;
  private final Whispers whispers;

  public SlashCommandListener(VerbTable verbs, PersonLanguage languages, Whispers whispers) {
    this.verbs = verbs;
    this.languages = languages;
    this.whispers = whispers;
  }

  public Response answer(SlashCommandRequest request, SlashCommandContext context) {
    TypedCommand typed = read(request.getPayload());
    verbs.answer(typed).ifPresent(answer -> whispers.say(typed.path(), answer));
    return context.ack();
  }

  private TypedCommand read(SlashCommandPayload payload) {
    Sender sender = PayloadSender.read(payload);
    return new TypedCommand(
        Optional.ofNullable(payload.getTriggerId())
            .map(trigger -> trigger + " " + payload.getText())
            .orElseGet(() -> UUID.randomUUID().toString()),
        sender,
        payload.getChannelId(),
        ReplyPath.of(payload),
        InboundText.decode(Optional.ofNullable(payload.getText()).orElse("")),
        languages.of(sender));
  }
}
