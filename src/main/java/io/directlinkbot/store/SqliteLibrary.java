package io.directlinkbot.store;

import io.directlinkbot.problem.StoreProblem;
import java.util.List;
import java.util.Optional;
import org.sqlite.NativeLibraryNotFoundException;

/** SQLite's native library, which its driver unpacks into a temporary folder and loads. */
public final class SqliteLibrary {
  private static final int MOST_CAUSES = 20;

  private SqliteLibrary() {}

  /** Returns that the library can't be loaded; empty when the failure has another cause. */
  public static Optional<DatabaseFault> problem(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof NativeLibraryNotFoundException || cause instanceof LinkageError) {
        String folder =
            System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
        return Optional.of(new DatabaseFault(StoreProblem.NO_LIBRARY, List.of(folder)));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
