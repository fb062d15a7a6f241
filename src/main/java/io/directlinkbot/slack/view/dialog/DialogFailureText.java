package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import java.time.Duration;

/** Texts for a person whose dialog did not open. */
public final class DialogFailureText {
  private DialogFailureText() {}

  /** Says that too much time passed since the click. */
  public static String late(Texts texts) {
    return texts.get("whisper.dialog-late");
  }

  /** Says that Slack is rate limiting dialogs. */
  public static String wait(Texts texts, Duration pause) {
    return texts.get("whisper.dialog-wait", Math.max(1, pause.toSeconds()));
  }

  /** Says that the dialog may or may not have opened. */
  public static String unclear(Texts texts) {
    return texts.get("whisper.dialog-unclear");
  }

  /** Says that Slack refused the dialog. */
  public static String refused(Texts texts) {
    return texts.get("whisper.dialog-refused");
  }

  /** Says that the dialog does not show the gateway that was picked in it. */
  public static String notRedrawn(Texts texts) {
    return texts.get("whisper.dialog-not-redrawn");
  }

  /** Says that a submit's answer came when its dialog could not show it any more. */
  public static String answerTooLate(Texts texts) {
    return texts.get("whisper.dialog-answer-too-late");
  }

  /**
   * Returns one of these texts with the reference by which the log has the reason.
   *
   * @param sentence one of these texts
   */
  public static String withReference(Texts texts, String sentence, String reference) {
    return texts.get("whisper.with-reference", sentence, Mrkdwn.code(reference));
  }
}
