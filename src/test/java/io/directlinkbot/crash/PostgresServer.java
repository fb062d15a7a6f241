package io.directlinkbot.crash;

import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.Store;

/** A database on a server, which replicas share. It may be looked at while they work. */
final class PostgresServer implements Storage {
  private final PostgresDatabase database = new PostgresDatabase();

  /** A new database. */
  PostgresServer() throws Exception {
    database.make();
  }

  @Override
  public String url() {
    return database.url();
  }

  @Override
  public Store look() {
    return Store.open(url());
  }
}
