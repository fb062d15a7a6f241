package io.directlinkbot.crash;

import io.directlinkbot.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of its own. It is looked at while no bot runs, and as a copy: the repair of what a killed
 * bot left behind is the next bot's.
 */
final class SqliteFile implements Storage {
  private final Path folder;
  private final Path copies;

  SqliteFile(Path folder) {
    this.folder = folder.resolve("store");
    this.copies = folder.resolve("looked-at");
  }

  @Override
  public String url() {
    return url(folder);
  }

  @Override
  public Store look() {
    try {
      empty(copies);
      for (Path file : files(folder)) {
        Files.copy(file, copies.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Store.open(url(copies));
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String url(Path folder) {
    return "jdbc:sqlite:" + folder.resolve("journal.db");
  }
}
