package io.directlinkbot.journal;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresAnnouncementLogTest extends AnnouncementLogTest {
  PostgresAnnouncementLogTest() {
    super(new PostgresDatabase());
  }

  @Override
  boolean opensSecond() {
    return true;
  }
}
