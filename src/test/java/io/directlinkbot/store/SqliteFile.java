package io.directlinkbot.store;

import java.nio.file.Path;
import java.util.UUID;

/** Files in a folder: a new one for each store. */
public final class SqliteFile implements Database {
  private final Path folder;
  private String name = "none";

  public SqliteFile(Path folder) {
    this.folder = folder;
  }

  @Override
  public void make() {
    name = UUID.randomUUID().toString();
  }

  @Override
  public void makeWithTables() {
    make();
    SqliteTemplate.copyTo(file());
  }

  @Override
  public String url() {
    return "jdbc:sqlite:" + file();
  }

  Path file() {
    return folder.resolve(name).resolve("journal.db");
  }
}
