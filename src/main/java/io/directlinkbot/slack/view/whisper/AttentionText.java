package io.directlinkbot.slack.view.whisper;

/**
 * Texts for a person who took a request on or gave it back, and for controls that this version does
 * not know.
 */
public final class AttentionText {
  private AttentionText() {}

  /** Says that the request no longer waits. */
  public static String notWaiting() {
    return "This request no longer waits for a decision; its card shows what became of it.";
  }

  /** Says that only the person on it can give it back. */
  public static String notOnIt() {
    return "You are not on it. The person who is can give it back, or it lapses by itself. To take"
        + " it over, choose “I'm on it”.";
  }

  /** Says that another version of this bot posted the card's menu. */
  public static String otherVersion() {
    return "This version of the bot does not know that choice. The card will soon be updated.";
  }

  /** Says that another version of this bot posted the control. */
  public static String drawnByAnother() {
    return "Nothing was done: another version of this bot posted this, and the current one does not"
        + " know that control. Use the request's card once it has been updated.";
  }

  /** Says that another version of this bot opened the dialog. */
  public static String openedByAnother() {
    return "Nothing was done: another version of this bot opened this dialog. Close it and click on"
        + " the card again.";
  }
}
