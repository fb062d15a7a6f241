package io.directlinkbot.store;

final class PostgresHashMigrationTest extends HashMigrationTest {
  PostgresHashMigrationTest() {
    super(new PostgresDatabase());
  }
}
