package io.directlinkbot.request;

/**
 * What one check of an offer came to.
 *
 * @param title what it is about, in a few words
 * @param sentence one plain sentence to the person who decides; ids stand in it as the cloud gives
 *     them
 */
public record Finding(Level level, String title, String sentence) {

  /** How much it matters. */
  public enum Level {
    /** All is as it should be. */
    OK,
    /** Worth knowing. */
    NOTE,
    /** Probably a mistake: whoever accepts has to say that they have seen it. */
    WARN,
    /** It can't be accepted like this. */
    STOP
  }

  static Finding ok(String title, String sentence) {
    return new Finding(Level.OK, title, sentence);
  }

  static Finding note(String title, String sentence) {
    return new Finding(Level.NOTE, title, sentence);
  }

  static Finding warn(String title, String sentence) {
    return new Finding(Level.WARN, title, sentence);
  }

  static Finding stop(String title, String sentence) {
    return new Finding(Level.STOP, title, sentence);
  }

  public boolean is(Level wanted) {
    return level == wanted;
  }

  /**
   * Stands for exactly this finding in a form that goes to a person and comes back: another
   * sentence has another key.
   */
  public String key() {
    return Integer.toHexString((title + "\n" + sentence).hashCode());
  }
}
