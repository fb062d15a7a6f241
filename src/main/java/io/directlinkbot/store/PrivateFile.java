package io.directlinkbot.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes files that only their owner can read and write: the store tells who decided what, and who
 * can write it can forge that. SQLite gives the files beside a database the same permissions.
 */
final class PrivateFile {
  private PrivateFile() {}

  /** Makes an empty one; one that exists is left as its owner has set it. */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException _) {
      // kept, with whatever permissions it has
    } catch (UnsupportedOperationException _) {
      // no such permissions on this file system: its own rules have to do
    }
  }
}
