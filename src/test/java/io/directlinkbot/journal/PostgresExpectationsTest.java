package io.directlinkbot.journal;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresExpectationsTest extends AnnouncementLogTest {
  PostgresExpectationsTest() {
    super(new PostgresDatabase());
  }

  @Override
  boolean opensSecond() {
    return true;
  }
}
