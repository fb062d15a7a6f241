package io.directlinkbot.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Examples;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.PostgresDatabase;
import io.directlinkbot.store.Store;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several bots on one PostgreSQL server; each is a store and its leases. */
final class SharedLeasesTest {
  private static final List<String> ACCOUNTS = List.of("one", "two", "three", "four");

  private final Database database = new PostgresDatabase();
  private final List<Bot> bots = new ArrayList<>();

  @BeforeEach
  void make() throws Exception {
    database.makeWithTables();
  }

  @AfterEach
  void close() {
    bots.forEach(Bot::close);
  }

  @Test
  void aSingleBotHasAllAccounts() throws Exception {
    Bot bot = start();

    await(() -> bot.accounts().equals(ACCOUNTS));
    assertThat(bot.leases.areKept()).isTrue();
  }

  @Test
  void severalBotsShareTheAccountsEvenly() throws Exception {
    Bot first = start();
    await(() -> first.accounts().size() == 4);
    Bot second = start();

    await(() -> first.accounts().size() == 2 && second.accounts().size() == 2);
    assertThat(first.accounts()).doesNotContainAnyElementsOf(second.accounts());
  }

  /** The names have the same {@link String#hashCode}. */
  @Test
  void accountsWhoseHashCodesCollideAreAllTaken() throws Exception {
    List<String> names = List.of("prod-Aa", "prod-BB");
    Bot first = start(names);
    Bot second = start(names);

    await(() -> first.accounts().size() == 1 && second.accounts().size() == 1);
    assertThat(first.accounts()).doesNotContainAnyElementsOf(second.accounts());
  }

  /** While bots are replaced one by one, some still lock by the hash code of the name. */
  @Test
  void anAccountOfABotOfAnEarlierVersionIsNotTaken() throws Exception {
    try (Store store = Store.open(database.url());
        Connection earlier = store.session().orElseThrow().getConnection()) {
      int accounts = ("directlink-bot accounts of " + earlier.getSchema()).hashCode();
      execute(earlier, "select pg_advisory_lock(" + accounts + ", " + "two".hashCode() + ")");
      Bot bot = start();
      await(() -> bot.accounts().equals(List.of("one", "three", "four")));

      try (Statement statement = earlier.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select pg_try_advisory_lock(" + accounts + ", " + "one".hashCode() + ")")) {
        row.next();
        assertThat(row.getBoolean(1)).isFalse();
      }
    }
  }

  @Test
  void aBotThatEndsLeavesItsAccountsToTheOthers() throws Exception {
    Bot first = start();
    Bot second = start();
    await(() -> first.accounts().size() == 2 && second.accounts().size() == 2);
    second.close();

    await(() -> first.accounts().equals(ACCOUNTS));
  }

  @Test
  void aBotWhoseSessionIsCutStopsAtOnceAndComesBack() throws Exception {
    Bot bot = start();
    await(() -> bot.accounts().size() == 4);
    try (Lease lease = bot.leases.take("one").orElseThrow()) {
      try (Connection session = bot.store.session().orElseThrow().getConnection()) {
        execute(
            session,
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'directlink-bot leases'"
                + " and datname = current_database() and pid <> pg_backend_pid()");
      }
      await(() -> !lease.isValid());
    }
    await(() -> bot.accounts().size() == 4);
  }

  @Test
  void aSilentBotLosesItsAccounts() throws Exception {
    try (Store store = Store.open(database.url());
        LockSession silent =
            LockSession.begin(store.session().orElseThrow(), Duration.ofSeconds(3));
        Connection other = store.session().orElseThrow().getConnection()) {
      assertThat(silent.take("one")).isTrue();
      try (Statement statement = other.createStatement();
          ResultSet lock =
              statement.executeQuery(
                  "select classid::bigint << 32 | objid::bigint from pg_locks"
                      + " where locktype = 'advisory' and objsubid = 1"
                      + " and pid <> pg_backend_pid() and database ="
                      + " (select oid from pg_database where datname = current_database())")) {
        assertThat(lock.next()).isTrue();
        // answers once the lock is free
        execute(other, "select pg_advisory_lock(" + lock.getLong(1) + ")");
      }

      assertThatThrownBy(() -> silent.census(ACCOUNTS)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void noticesThatAnotherBotWrote() throws Exception {
    Bot reader = start();
    await(() -> reader.accounts().size() == 4);
    CountDownLatch news = new CountDownLatch(1);
    reader.leases.onNews(news::countDown);
    try (Store writer = Store.open(database.url())) {
      new Journal(writer).append(Examples.ID, 1, Examples.offered());
    }

    assertThat(news.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private Bot start() {
    return start(ACCOUNTS);
  }

  private Bot start(List<String> accounts) {
    Bot bot = new Bot(Store.open(database.url()), accounts);
    bots.add(bot);
    return bot;
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static final class Bot implements AutoCloseable {
    private final Store store;
    private final List<String> names;
    private final AccountLeases leases;

    Bot(Store store, List<String> names) {
      this.store = store;
      this.names = names;
      this.leases = AccountLeases.of(store, names);
    }

    List<String> accounts() {
      return names.stream().filter(this::has).toList();
    }

    private boolean has(String account) {
      Optional<Lease> lease = leases.take(account);
      lease.ifPresent(Lease::close);
      return lease.isPresent();
    }

    @Override
    public void close() {
      leases.close();
      store.close();
    }
  }
}
