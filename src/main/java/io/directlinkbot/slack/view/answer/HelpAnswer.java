package io.directlinkbot.slack.view.answer;

import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;
import java.util.Optional;

/** Answers about the commands themselves. */
public final class HelpAnswer {
  private HelpAnswer() {}

  /** Lists the commands. */
  public static Message all(String command, Texts texts) {
    return new Message(
        texts.get("command.help.summary", command),
        List.of(
            Mrkdwn.section(texts.get("command.help.title")),
            Mrkdwn.section(texts.get("command.help.look", command)),
            Mrkdwn.section(texts.get("command.help.act", command)),
            Mrkdwn.context(texts.get("command.help.typing"))));
  }

  /** Explains one command; empty when there is no such verb. */
  public static Optional<Message> of(String verb, String command, Texts texts) {
    return Optional.of(
            switch (verb) {
              case "status" -> texts.get("command.help.status", command);
              case "gateways" -> texts.get("command.help.gateways", command);
              case "history" -> texts.get("command.help.history", command);
              case "health" -> texts.get("command.help.health", command);
              case "accept" -> texts.get("command.help.accept", command);
              case "decline" -> texts.get("command.help.decline", command);
              case "remind" -> texts.get("command.help.remind", command);
              case "expect" -> texts.get("command.help.expect", command);
              case "help" -> texts.get("command.help.help", command);
              default -> "";
            })
        .filter(text -> !text.isEmpty())
        .map(Message::paragraph);
  }

  /**
   * Says that there is no such command.
   *
   * @param near a command that may have been meant, without the slash command's name
   */
  public static Message unknown(String typed, Optional<String> near, String command, Texts texts) {
    String shown = AnswerText.typed(typed);
    return Message.paragraph(
        near.map(it -> texts.get("command.near", command, shown, AnswerText.typed(it)))
            .orElseGet(() -> texts.get("command.unknown", command, shown)));
  }

  /** Says that the Slack app has another command than the configuration. */
  public static Message otherCommand(String command, String used, Texts texts) {
    return Message.paragraph(texts.get("command.other", command, Mrkdwn.code(used)));
  }
}
