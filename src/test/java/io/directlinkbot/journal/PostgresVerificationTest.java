package io.directlinkbot.journal;

final class PostgresVerificationTest extends VerificationTest {
  PostgresVerificationTest() {
    super(new PostgresDatabase());
  }

  @Override
  String withoutWaitingForTheDisk() {
    return "set synchronous_commit = off";
  }
}
