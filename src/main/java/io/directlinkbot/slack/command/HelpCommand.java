package io.directlinkbot.slack.command;

import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.HelpAnswer;
import java.util.Optional;

/** Lists the commands, or explains one. */
public final class HelpCommand implements CommandVerb {
  private final String command;

  /**
   * Explains the commands.
   *
   * @param command the slash command's name
   */
  public HelpCommand(String command) {
    this.command = command;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Optional<Message> answer(TypedCommand typed) {
    String verb = new TypedWords(typed.rest()).next();
    return HelpAnswer.of(verb, command, typed.texts())
        .or(() -> Optional.of(HelpAnswer.all(command, typed.texts())));
  }
}
