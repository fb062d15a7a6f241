package io.directlinkbot.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * What a database's own failure means.
 *
 * @param words what is wrong and how to fix it, to follow the store's name; ends in a full stop
 * @param isReadOnly whether the server is up and takes no writes
 */
public record DatabaseFault(String words, boolean isReadOnly) {
  private static final int MOST_CAUSES = 20;

  public DatabaseFault(String words) {
    this(words, false);
  }

  /** The deepest failure of a database in the chain of causes: the others only pass it on. */
  static Optional<SQLException> origin(Throwable failure) {
    Optional<SQLException> origin = Optional.empty();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof SQLException sql && (sql.getSQLState() != null || origin.isEmpty())) {
        origin = Optional.of(sql);
      }
      cause = cause.getCause();
    }
    return origin;
  }

  /** Its message's first line; of a database's failure, where it is one. */
  static String line(Throwable failure) {
    Throwable origin = origin(failure).map(Throwable.class::cast).orElse(failure);
    return Optional.ofNullable(origin.getMessage())
        .flatMap(text -> text.lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst())
        .orElse(origin.getClass().getSimpleName());
  }

  /** Tells what a database's failure means. */
  @FunctionalInterface
  public interface Reader {
    /** Nothing when the statement was at fault and not the database. */
    Optional<DatabaseFault> of(SQLException failure);
  }
}
