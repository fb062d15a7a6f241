package io.directlinkbot.journal.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.StoreException;
import org.junit.jupiter.api.Test;

final class PostgresReadOnlyStoreTest extends ReadOnlyStoreTest {
  PostgresReadOnlyStoreTest() {
    super(new PostgresDatabase());
  }

  @Test
  void isRefusedWhenTheDatabaseDoesNotExist() {
    refused("jdbc:postgresql://localhost:%s/nowhere?user=postgres", "does not exist on its server");
  }

  @Test
  void isRefusedWhenNoBotEverWroteThere() {
    refused("jdbc:postgresql://localhost:%s/postgres?user=postgres", "no bot has written to it");
  }

  @Test
  void isRefusedWhenThePasswordIsWrong() {
    refused(
        "jdbc:postgresql://localhost:%s/postgres?user=locked&password=wr0ng",
        "refuses the user or the password");
  }

  @Test
  void isRefusedWhenTheUserMayNotReadTheTables() {
    refused(
        url() + "&user=" + PostgresDatabase.LOCKED + "&password=" + PostgresDatabase.LOCKED,
        "permission denied for table");
  }

  private static void refused(String url, String why) {
    assertThatThrownBy(() -> ReadOnlyStore.open(url.formatted(PostgresDatabase.port())))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(why)
        .hasMessageNotContainingAny("\n", "wr0ng");
  }
}
