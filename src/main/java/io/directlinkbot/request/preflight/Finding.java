package io.directlinkbot.request.preflight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one check of an offer came to.
 *
 * @param title what it is about, in a few words
 * @param sentence one plain sentence to the person who decides; ids stand in it as the cloud gives
 *     them
 */
public record Finding(Level level, String title, String sentence) {
  /** What stands in a sentence may be another company's choice: no two must have one key. */
  private static final int KEY_BYTES = 8;

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
    return HexFormat.of().formatHex(digest(title + "\n" + sentence), 0, KEY_BYTES);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
