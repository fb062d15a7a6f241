package io.directlinkbot.slack.view.dialog;

import java.time.Duration;

/** Texts for a person whose dialog did not open. */
public final class DialogFailureText {
  private DialogFailureText() {}

  /** Says that too much time passed since the click. */
  public static String late() {
    return "The dialog could not be opened in time. Try again.";
  }

  /** Says that Slack is rate limiting dialogs. */
  public static String wait(Duration pause) {
    return "Slack accepts no dialog from the bot for another %s s. Try again after that."
        .formatted(Math.max(1, pause.toSeconds()));
  }

  /** Says that the dialog may or may not have opened. */
  public static String unclear() {
    return "Slack did not say whether the dialog opened. If you don't see it, try again.";
  }

  /** Says that Slack refused the dialog. */
  public static String refused() {
    return "Slack did not open the dialog; the bot's log says why. Try again; if that does not"
        + " help, ask the bot's operators.";
  }
}
