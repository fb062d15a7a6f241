package io.directlinkbot.journal;

final class PostgresNoticesTest extends NoticesTest {
  PostgresNoticesTest() {
    super(new PostgresDatabase());
  }
}
