package io.directlinkbot.directlink.aws.answer;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks into what is behind an exception. */
public final class CauseChain {
  private CauseChain() {}

  /** The first of this kind: the exception itself, its cause, the cause of that, and so on. */
  public static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> kind) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }
}
