package io.directlinkbot.store;

import java.util.Optional;
import org.sqlite.NativeLibraryNotFoundException;

/** SQLite's native library, which its driver unpacks into a temporary folder and loads. */
public final class SqliteLibrary {
  private static final int MOST_CAUSES = 20;

  private SqliteLibrary() {}

  /**
   * Returns why the library can't be loaded and how to fix it, to follow the store's name; empty
   * when the failure has another cause.
   */
  public static Optional<String> problem(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (cause instanceof NativeLibraryNotFoundException || cause instanceof LinkageError) {
        return Optional.of(
            "can't be used: SQLite's library can't be loaded from the temporary folder (java.io.tmpdir=%s), which is missing, not writable or mounted noexec. Name one where programs may run: JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER, in a container JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER."
                .formatted(
                    System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
