package io.directlinkbot.journal.audit;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresVerificationTest extends VerificationTest {
  PostgresVerificationTest() {
    super(new PostgresDatabase());
  }

  @Override
  String withoutWaitingForTheDisk() {
    return "set synchronous_commit = off";
  }
}
