package io.directlinkbot.store;

import io.directlinkbot.problem.StoreProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lock that keeps a second process off a SQLite file. The operating system releases it when the
 * process ends, however it ends.
 */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, in a file beside the database.
   *
   * @throws StoreException when another process holds it, or the file can't be made
   */
  static StoreLock take(Path database) {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new StoreException(StoreProblem.HELD.with(database));
      }
      return new StoreLock(channel);
    } catch (IOException failure) {
      throw new StoreException(StoreProblem.NOT_OPENED.with(database, reason(failure)), failure);
    }
  }

  /** Names the file or folder, and what is wrong with it. */
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "this user can't write " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // another holder in this process
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
