package io.directlinkbot.journal.retention;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresHousekeepingTest extends HousekeepingTest {
  PostgresHousekeepingTest() {
    super(new PostgresDatabase());
  }
}
