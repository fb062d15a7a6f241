package io.directlinkbot.slack.view.whisper;

/** What a person is told who wished to look after a request, or not to any more. */
public final class AttentionText {
  private AttentionText() {}

  /** There is nothing to look after. */
  public static String notWaiting() {
    return "This request does not wait for a decision any more; its card says what became of it.";
  }

  /** Only who is on it can say not to be any more. */
  public static String notOnIt() {
    return "You are not on it. Whoever is can say so, it lapses by itself, or choose “I'm on it” to"
        + " take it over.";
  }

  /** The card was posted by a version of this bot that has more in its menu. */
  public static String otherVersion() {
    return "This version of the bot does not know that choice. The card will soon show what there"
        + " is.";
  }

  /** A control on a message that this version has no use for. */
  public static String drawnByAnother() {
    return "Nothing was done: this was posted by another version of this bot, and the present one"
        + " does not know that control. Use the request's card, once it has been drawn anew.";
  }

  /** A dialog that this version did not open. */
  public static String openedByAnother() {
    return "Nothing was done: this dialog was opened by another version of this bot. Close it and"
        + " click on the card again.";
  }
}
