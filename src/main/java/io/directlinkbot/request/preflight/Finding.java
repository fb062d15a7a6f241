package io.directlinkbot.request.preflight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The result of one check of a proposal.
 *
 * @param title its subject, in a few words
 * @param sentence one plain sentence for the approver; ids are as the cloud returns them
 * @param facts what the sentence names, in its order, to say it in another language: texts, and
 *     numbers that choose between the sentences of one title
 */
public record Finding(Level level, String title, String sentence, List<Object> facts) {
  /**
   * Long enough that no one can craft a second finding with the same key: a sentence may contain
   * another company's text.
   */
  private static final int KEY_BYTES = 8;

  public Finding {
    facts = List.copyOf(facts);
  }

  /** A finding whose sentence names nothing. */
  public Finding(Level level, String title, String sentence) {
    this(level, title, sentence, List.of());
  }

  /** How serious a finding is. */
  public enum Level {
    /** The check passed. */
    OK,
    /** Worth knowing. */
    NOTE,
    /** Probably a mistake: an approver has to tick it to accept. */
    WARN,
    /** The offer can't be accepted like this. */
    STOP
  }

  static Finding ok(String title, String sentence) {
    return new Finding(Level.OK, title, sentence);
  }

  static Finding note(String title, String sentence, Object... facts) {
    return new Finding(Level.NOTE, title, sentence, List.of(facts));
  }

  static Finding warn(String title, String sentence, Object... facts) {
    return new Finding(Level.WARN, title, sentence, List.of(facts));
  }

  static Finding stop(String title, String sentence, Object... facts) {
    return new Finding(Level.STOP, title, sentence, List.of(facts));
  }

  public boolean is(Level wanted) {
    return level == wanted;
  }

  /**
   * Returns a key that identifies exactly this finding in a dialog's form: another sentence has
   * another key.
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
