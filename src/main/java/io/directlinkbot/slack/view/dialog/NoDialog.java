package io.directlinkbot.slack.view.dialog;

import java.time.Duration;

/** What a person is told whose dialog did not open. */
public final class NoDialog {
  private NoDialog() {}

  /** Too much time went by since the click. */
  public static String late() {
    return "The dialog could not be opened in time. Try again.";
  }

  /** Slack asks to wait. */
  public static String wait(Duration pause) {
    return "Slack takes no dialog from the bot for %s s. Try again then."
        .formatted(Math.max(1, pause.toSeconds()));
  }

  /** The dialog may have opened or not. */
  public static String unclear() {
    return "Slack did not tell the bot whether the dialog opened. If you see none, try again.";
  }

  /** Slack said no. */
  public static String refused() {
    return "Slack did not open the dialog, and the bot's log says why. Try again; if that"
        + " does not help, ask the people who run this bot.";
  }
}
