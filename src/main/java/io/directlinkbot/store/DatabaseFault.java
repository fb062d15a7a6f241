package io.directlinkbot.store;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.reason.Reason;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a database can't be used.
 *
 * @param details the values of the problem's placeholders after the store's name
 */
public record DatabaseFault(StoreProblem problem, List<String> details) {
  private static final int MOST_CAUSES = 20;

  public DatabaseFault {
    details = List.copyOf(details);
  }

  DatabaseFault(StoreProblem problem) {
    this(problem, List.of());
  }

  /** Returns a failure that is in no list, in the database's own words. */
  static DatabaseFault unknown(Throwable failure) {
    return new DatabaseFault(StoreProblem.UNUSABLE, List.of(line(failure)));
  }

  /** Whether the server is up but takes no writes. */
  boolean isReadOnly() {
    return problem == StoreProblem.SERVER_READ_ONLY;
  }

  /**
   * Returns what is wrong with a store.
   *
   * @param store its name, without secrets
   */
  public Diagnosis in(String store) {
    return problem.with(values(store));
  }

  /** Returns the same, for people who read it in their own language. */
  Reason reason(String store) {
    return problem.reason(values(store));
  }

  private Object[] values(String store) {
    return Stream.concat(Stream.of(store), details.stream()).toArray();
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
