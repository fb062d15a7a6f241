package io.directlinkbot.journal;

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
record SameFile(Path path, Optional<Object> key) {

  static SameFile of(Path path) {
    return new SameFile(path, key(path));
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

  private static Optional<Object> key(Path path) {
    try {
      return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
