package io.directlinkbot.directlink.aws.answer;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches the chain of causes of an exception. */
public final class CauseChain {
  private CauseChain() {}

  /**
   * Returns the first exception of this type: the exception itself, its cause, the cause of that,
   * and so on.
   */
  public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }
}
