package io.directlinkbot.slack.view.whisper;

import io.directlinkbot.slack.text.Texts;

/**
 * Texts for a person who took a request on or gave it back, and for controls that this version does
 * not know.
 */
public final class AttentionText {
  private AttentionText() {}

  /** Says that the request no longer waits. */
  public static String notWaiting(Texts texts) {
    return texts.get("whisper.not-waiting");
  }

  /** Says that only the person on it can give it back. */
  public static String notOnIt(Texts texts) {
    return texts.get("whisper.not-on-it");
  }

  /** Says that another version of this bot posted the card's menu. */
  public static String otherVersion(Texts texts) {
    return texts.get("whisper.other-version");
  }

  /** Says that another version of this bot posted the control. */
  public static String drawnByAnother(Texts texts) {
    return texts.get("whisper.drawn-by-another");
  }

  /** Says that another version of this bot opened the dialog. */
  public static String openedByAnother(Texts texts) {
    return texts.get("whisper.opened-by-another");
  }
}
