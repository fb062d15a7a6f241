package io.directlinkbot.reason;

import java.util.List;
import java.util.Optional;

/**
 * Why something is so: one or more sentences, or a clause. Each reader gets it in their own
 * language, so it names a text by its key and says what that is filled with. Stored in journals.
 * Immutable.
 *
 * @param english for logs, checks and the audit, and for readers of every language where there is
 *     no key, or none any more
 * @param key of a text beside this class; empty for what somebody else wrote, such as the cloud,
 *     and for what was stored before reasons had keys
 * @param arguments of that text: strings, {@link Integer}s and further reasons
 */
public record Reason(String english, Optional<String> key, List<Object> arguments) {
  /** The property files beside this class. */
  public static final List<String> AREAS = List.of("finding", "reason");

  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** A reason that the bot itself words. */
  public static Reason of(String key, Object... arguments) {
    List<Object> all = List.of(arguments);
    return new Reason(EnglishText.of(key, all), Optional.of(key), all);
  }

  /** A reason in the words of somebody else, which stay as they are. */
  public static Reason quoted(String words) {
    return new Reason(words, Optional.empty(), List.of());
  }

  /** Returns the English words, so that a log needs no more than the reason. */
  @Override
  public String toString() {
    return english;
  }
}
