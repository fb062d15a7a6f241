package io.directlinkbot.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * The file that a database was opened from. SQLite itself looks whether it is still there only
 * where it keeps no write-ahead log; with one it goes on writing to a file that nobody can open any
 * more.
 *
 * @param key what the file system tells it from others by, if it does
 */
record DatabaseFile(Path path, Optional<Object> key) {
  private static final int ROOM = 256 << 10;

  static DatabaseFile of(Path path) {
    return new DatabaseFile(path, key(path));
  }

  /**
   * @throws SQLException as SQLite says it, when it was removed or replaced
   */
  void check() throws SQLException {
    if (key.isPresent() && !key.equals(key(path))) {
      SQLiteErrorCode moved = SQLiteErrorCode.SQLITE_READONLY_DBMOVED;
      throw new SQLException(moved.message, null, moved.code);
    }
  }

  /** Whether the disk takes some more beside it, of this user. */
  boolean hasRoom() {
    Path trial = path.resolveSibling(path.getFileName() + ".trial");
    try {
      Files.write(trial, new byte[ROOM], CREATE, WRITE, SYNC, DELETE_ON_CLOSE);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Optional<Object> key(Path path) {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
