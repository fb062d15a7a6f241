package io.directlinkbot.journal;

final class PostgresExpectationsTest extends ExpectationsTest {
  PostgresExpectationsTest() {
    super(new PostgresDatabase());
  }

  @Override
  boolean opensSecond() {
    return true;
  }
}
