package io.directlinkbot.directlink.aws.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads texts of an answer, where null and blank mean that there is none. */
public final class OptionalText {
  private OptionalText() {}

  public static Optional<String> of(@Nullable String text) {
    return Optional.ofNullable(text).filter(some -> !some.isBlank());
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
