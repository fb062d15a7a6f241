package io.directlinkbot.journal;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresNoticesTest extends NoticesTest {
  PostgresNoticesTest() {
    super(new PostgresDatabase());
  }
}
