package io.directlinkbot.journal;

final class PostgresHashMigrationTest extends HashMigrationTest {
  PostgresHashMigrationTest() {
    super(new PostgresDatabase());
  }
}
