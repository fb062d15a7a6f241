package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.slack.view.Mrkdwn;
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

  /** Says that the dialog does not show the gateway that was picked in it. */
  public static String notRedrawn() {
    return "The dialog could not be redrawn for the gateway that you picked. Its checks may be"
        + " about the gateway picked before; the bot checks yours before it accepts. To see the"
        + " checks, close the dialog and try again.";
  }

  /** Says that a submit's answer came when its dialog could not show it any more. */
  public static String answerTooLate() {
    return "Nothing was decided: the bot was too slow to show you in the dialog what is missing."
        + " Press the card's button again.";
  }

  /**
   * Returns one of these texts with the reference by which the log has the reason.
   *
   * @param sentence one of these texts
   */
  public static String withReference(String sentence, String reference) {
    return sentence + " (Reference " + Mrkdwn.code(reference) + ".)";
  }
}
