package io.directlinkbot.request.preflight;

import io.directlinkbot.reason.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The result of one check of a proposal. Each reader gets it in their own language, so it names
 * texts by their keys, and says what they are filled with.
 *
 * @param titleKey of a text that names its subject, in a few words
 * @param sentenceKey of a text that is one plain sentence for the approver
 * @param arguments of the sentence: ids and names as the cloud returns them, counts, and {@link
 *     ShortList}s
 */
public record Finding(Level level, String titleKey, String sentenceKey, List<Object> arguments) {
  /**
   * Long enough that no one can craft a second finding with the same key: an argument may be
   * another company's text.
   */
  private static final int KEY_BYTES = 8;

  public Finding {
    arguments = List.copyOf(arguments);
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

  static Finding ok(String titleKey, String sentenceKey, Object... arguments) {
    return new Finding(Level.OK, titleKey, sentenceKey, List.of(arguments));
  }

  static Finding note(String titleKey, String sentenceKey, Object... arguments) {
    return new Finding(Level.NOTE, titleKey, sentenceKey, List.of(arguments));
  }

  static Finding warn(String titleKey, String sentenceKey, Object... arguments) {
    return new Finding(Level.WARN, titleKey, sentenceKey, List.of(arguments));
  }

  static Finding stop(String titleKey, String sentenceKey, Object... arguments) {
    return new Finding(Level.STOP, titleKey, sentenceKey, List.of(arguments));
  }

  /** Returns the sentence for the approver. */
  public Reason sentence() {
    return Reason.of(
        sentenceKey,
        arguments.stream()
            .map(argument -> argument instanceof ShortList list ? list.inWords() : argument)
            .toArray());
  }

  public boolean is(Level wanted) {
    return level == wanted;
  }

  /**
   * Returns a key that identifies exactly this finding in a dialog's form, in whichever language:
   * another sentence has another key.
   */
  public String key() {
    StringBuilder all = new StringBuilder(sentenceKey);
    for (Object argument : arguments) {
      String text = argument.toString();
      // with its length, as a text may contain what stands between two
      all.append('\n').append(text.length()).append(':').append(text);
    }
    return HexFormat.of().formatHex(digest(all.toString()), 0, KEY_BYTES);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
