package io.directlinkbot.journal.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.PostgresDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class PostgresHousekeepingTest extends HousekeepingTest {
  private static final RequestId ID = Examples.ID;

  PostgresHousekeepingTest() {
    super(new PostgresDatabase());
  }

  @Test
  void anEventThatAnotherBotAddsFirstKeepsTheRequest() throws Exception {
    expire();
    RequestRemoval removal = new RequestRemoval(store);
    CompletableFuture<Boolean> removed;
    try (Connection other = DriverManager.getConnection(url());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("update request set number = 3, closed = false where id = '" + ID + "'");
      removed =
          CompletableFuture.supplyAsync(
              () -> removal.remove(ID, Examples.NOW.plus(Duration.ofDays(9)), Examples.NOW));
      other.commit();
    }

    assertThat(removed.get()).isFalse();
    assertThat(journal.history(ID)).hasSize(2);
  }

  @Test
  void anEventThatAnotherBotAddsTooLateIsRefused() throws Exception {
    expire();
    InterfaceRequest read = journal.find(ID).orElseThrow();
    CompletableFuture<Boolean> appended;
    try (Connection other = DriverManager.getConnection(url());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("delete from request where id = '" + ID + "'");
      statement.execute("delete from event where request_id = '" + ID + "'");
      appended =
          CompletableFuture.supplyAsync(
              () -> journal.append(read, new Event.Vanished(Examples.NOW, Ending.EXPIRED)));
      other.commit();
    }

    assertThat(appended.get()).isFalse();
    assertThat(journal.history(ID)).isEmpty();
    assertThat(StoreInspection.faults(store)).isEmpty();
  }

  private void expire() {
    journal.append(ID, 1, Examples.offered());
    journal.append(ID, 2, new Event.Vanished(Examples.NOW, Ending.EXPIRED));
    journal.published(ID, 2);
  }
}
