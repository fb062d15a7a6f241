package io.directlinkbot.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An empty store whose tables are up to date, made once in this JVM: copying it is cheaper than
 * making the tables. Thread-safe.
 */
public final class SqliteTemplate {
  private static final byte[] FILE = make();

  private SqliteTemplate() {}

  /** Puts a copy there, unless there is a store already. Folders that are missing are made. */
  public static void copyTo(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        PrivateFile.create(file);
        Files.write(file, FILE);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Opens the store in the folder's {@code journal.db}, a copy if there is none yet. */
  public static Store open(Path folder) {
    Path file = folder.resolve("journal.db");
    copyTo(file);
    return Store.open("jdbc:sqlite:" + file);
  }

  private static byte[] make() {
    try {
      Path folder = Files.createTempDirectory("store-template");
      Path file = folder.resolve("journal.db");
      Store.open("jdbc:sqlite:" + file).close();
      byte[] content = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder.resolve("journal.db.lock"));
      Files.delete(folder);
      return content;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
