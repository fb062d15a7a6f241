package io.directlinkbot.store;

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
 * Keeps a second process off a SQLite file. The operating system lets go of it when the process
 * ends, however it ends.
 */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock take(Path database) {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new StoreException(
            "The store "
                + database
                + " is held by another process: stop the other bot, or give this one a store.url of"
                + " its own.");
      }
      return new StoreLock(channel);
    } catch (IOException failure) {
      throw new StoreException(
          "The store "
              + database
              + " can't be opened: "
              + reason(failure)
              + ". Its folder has to exist or be creatable, and be writable by the bot's user.",
          failure);
    }
  }

  /** Which file or folder it is about, and what is wrong with it. */
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "this user may not write " + denied.getFile();
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case FileAlreadyExistsException file -> file.getFile() + " is a file and no folder";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // the other holder is in this very process
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
