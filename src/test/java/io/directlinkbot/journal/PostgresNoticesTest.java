package io.directlinkbot.journal;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresNoticesTest extends NoticeLogTest {
  PostgresNoticesTest() {
    super(new PostgresDatabase());
  }
}
