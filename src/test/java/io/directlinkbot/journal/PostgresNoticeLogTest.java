package io.directlinkbot.journal;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresNoticeLogTest extends NoticeLogTest {
  PostgresNoticeLogTest() {
    super(new PostgresDatabase());
  }
}
