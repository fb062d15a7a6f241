package io.directlinkbot.journal.audit;

import io.directlinkbot.store.PostgresDatabase;

final class PostgresChainCheckTest extends ChainCheckTest {
  PostgresChainCheckTest() {
    super(new PostgresDatabase());
  }

  @Override
  String withoutWaitingForTheDisk() {
    return "set synchronous_commit = off";
  }
}
