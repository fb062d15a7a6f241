package io.directlinkbot.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Why a database can't be used.
 *
 * @param words what is wrong and how to fix it, to follow the store's name; ends in a full stop
 * @param isReadOnly whether the server is up but takes no writes
 */
public record DatabaseFault(String words, boolean isReadOnly) {
  private static final int MOST_CAUSES = 20;

  public DatabaseFault(String words) {
    this(words, false);
  }

  /** Returns the deepest SQL failure in the chain of causes: the others only pass it on. */
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

  /** Returns the first line of the message; of the SQL failure behind it, if there is one. */
  static String line(Throwable failure) {
    Throwable origin = origin(failure).map(Throwable.class::cast).orElse(failure);
    return Optional.ofNullable(origin.getMessage())
        .flatMap(text -> text.lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst())
        .orElse(origin.getClass().getSimpleName());
  }

  /** Sorts a database's failures. */
  @FunctionalInterface
  public interface Reader {
    /** Returns what the failure means; empty when the statement was at fault, not the database. */
    Optional<DatabaseFault> of(SQLException failure);
  }
}
