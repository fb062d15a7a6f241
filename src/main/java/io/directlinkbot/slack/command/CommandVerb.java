package io.directlinkbot.slack.command;

import io.directlinkbot.slack.view.Message;
import java.util.Optional;

/** What one verb of the slash command does. Thread-safe. */
public interface CommandVerb {

  /** Returns the verb as people type it. */
  String name();

  /**
   * Does what the person asks for.
   *
   * @return the answer to that person; empty when it comes later, or in a dialog
   */
  Optional<Message> answer(TypedCommand typed);
}
