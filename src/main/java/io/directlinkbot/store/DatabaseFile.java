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
 * The file that a database was opened from. With a write-ahead log, SQLite does not check whether
 * the file was removed or replaced, and goes on writing to one that nobody can open any more.
 *
 * @param key identifies the file on its file system; empty where nothing does
 */
record DatabaseFile(Path path, Optional<Object> key) {
  private static final int ROOM = 256 << 10;

  static DatabaseFile of(Path path) {
    return new DatabaseFile(path, key(path));
  }

  /**
   * Checks that the file is still in its place.
   *
   * @throws SQLException as SQLite words it, when the file was removed or replaced
   */
  void requireInPlace() throws SQLException {
    if (key.isPresent() && !key.equals(key(path))) {
      SQLiteErrorCode moved = SQLiteErrorCode.SQLITE_READONLY_DBMOVED;
      throw new SQLException(moved.message, null, moved.code);
    }
  }

  /** Whether this user can write another 256 KB beside the file. */
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
