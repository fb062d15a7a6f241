package io.directlinkbot.store;

final class PostgresOlderStoreTest extends OlderStoreTest {
  PostgresOlderStoreTest() {
    super(new PostgresDatabase());
  }
}
