package io.directlinkbot.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that only its owner can read and write: the store records who decided what, and anyone who
 * can write it can forge that. SQLite gives its files beside a database the same permissions.
 */
final class PrivateFile {
  private PrivateFile() {}

  /** Creates the file, empty, unless it exists. */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException _) {
      // its permissions are left as its owner set them
    } catch (UnsupportedOperationException _) {
      // the file system has no such permissions; its own rules apply
    }
  }
}
