package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.request.Examples;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresJournalTest extends JournalTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  PostgresJournalTest() {
    super(new PostgresDatabase());
  }

  @AfterEach
  void endThreads() {
    threads.close();
  }

  @Test
  void servesASecondBotToo() {
    try (Store second = Store.open(url())) {
      journal.append(Examples.ID, 1, Examples.offered());
      Journal other = new Journal(second);

      assertThat(other.append(Examples.ID, 1, Examples.offered())).isFalse();
      assertThat(other.find(Examples.ID)).isEqualTo(journal.find(Examples.ID));
    }
  }

  @Test
  void saysPlainlyThatTheDatabaseDoesNotExist() {
    refuses(
        "jdbc:postgresql://localhost:" + PostgresDatabase.port() + "/none",
        "does not exist on its server: create the database, or correct store.url.");
  }

  @Test
  void isMadeOnceByBotsThatStartTogether() throws Exception {
    String empty = emptyDatabase();
    List<CompletableFuture<Store>> starting = new ArrayList<>();
    for (int bot = 0; bot < 4; bot++) {
      starting.add(CompletableFuture.supplyAsync(() -> Store.open(empty), threads));
    }
    for (CompletableFuture<Store> each : starting) {
      try (Store opened = each.get()) {
        assertThat(new Journal(opened).open()).isEmpty();
      }
    }
  }

  @Test
  void saysPlainlyThatThePasswordIsWrong() {
    assertThatThrownBy(
            () -> Store.open(url().replace("user=postgres", "user=locked&password=CANARY")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("refuses the user or the password")
        .satisfies(PostgresJournalTest::isWithoutPassword);
  }

  @Test
  void saysPlainlyThatTheUrlCanNotBeRead() {
    assertThatThrownBy(() -> Store.open(url() + "&password=CANARY%"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has an invalid URL")
        .satisfies(PostgresJournalTest::isWithoutPassword);
  }

  @Test
  void saysPlainlyThatTheUserIsRefused() {
    assertThatThrownBy(
            () -> Store.open(url().replace("user=postgres", "user=mallory&password=CANARY")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("refuses the user or the password")
        .hasMessageNotContaining("CANARY");
  }

  @Test
  void saysPlainlyThatNoServerIsThere() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    refuses(
        "jdbc:postgresql://localhost:" + port + "/bot",
        "can't be reached: start the server, and check the host and port in store.url.");
  }

  private static void refuses(String url, String problem) {
    assertThatThrownBy(() -> Store.open(url + "?user=postgres&password=CANARY"))
        .isInstanceOf(StoreException.class)
        .hasMessage("The store " + url + " " + problem)
        .satisfies(PostgresJournalTest::isWithoutPassword);
  }

  private static void isWithoutPassword(Throwable failure) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString()).contains("StoreException").doesNotContain("CANARY");
  }

  private static String emptyDatabase() throws Exception {
    Database database = new PostgresDatabase();
    database.make();
    return database.url();
  }
}
