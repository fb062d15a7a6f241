package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.EndedRequests;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.WrittenRow;
import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of an older version has is chained, and found by what newer versions search. */
abstract class OlderStoreTest {
  private static final Instant NOW = Examples.NOW;
  private static final String LONGEST = "\u00e9\"%_".repeat(800);

  private final Database database;

  OlderStoreTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void makeNew() throws Exception {
    database.make();
  }

  @Test
  void chainsTheHistoriesOfRequestsFromBefore() throws Exception {
    List<RequestId> requests = List.of(Examples.ID, Examples.ID.next());
    List<Event> history = List.of(Examples.offered(), Examples.claimed());
    migrateTo("1");
    try (Connection connection = DriverManager.getConnection(database.url())) {
      for (RequestId id : requests) {
        write(connection, id, history, false, false);
      }
    }

    try (Store store = Store.open(database.url())) {
      assertThat(StoreInspection.faults(store)).isEmpty();
      Journal journal = new Journal(store);
      for (RequestId id : requests) {
        assertThat(journal.history(id)).isEqualTo(history);
        assertThat(journal.append(id, 3, new Event.Confirmed(NOW, State.PENDING))).isTrue();
      }
      assertThat(StoreInspection.faults(store)).isEmpty();
    }
  }

  @Test
  void isLeftAloneOnceItsTablesAreCurrent() throws Exception {
    Jdbi tables = Jdbi.create(database.url());
    assertThat(SchemaVersion.isCurrent(tables)).isFalse();
    migrateTo("6");
    assertThat(SchemaVersion.isCurrent(tables)).isFalse();

    Store.open(database.url()).close();

    assertThat(SchemaVersion.isCurrent(tables))
        .as("the last migration is V%s", SchemaVersion.LAST)
        .isTrue();
    setSuccess(tables, false);
    assertThat(SchemaVersion.isCurrent(tables)).as("its last migration failed").isFalse();
    setSuccess(tables, true);
    tables.useHandle(
        handle ->
            handle.execute(
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                  script, installed_by, execution_time, success)
                values (99, '99', 'of a newer bot', 'SQL', 'V99', 'somebody', 1, true)
                """));
    assertThat(SchemaVersion.isCurrent(tables)).as("a newer bot migrated it").isFalse();
  }

  private static void setSuccess(Jdbi tables, boolean success) {
    tables.useHandle(
        handle ->
            handle.execute(
                "update flyway_schema_history set success = ? where version = ?",
                success,
                SchemaVersion.LAST));
  }

  @Test
  void findsTheOutcomesOfRequestsFromBefore() throws Exception {
    migrateTo("5");
    try (Connection connection = DriverManager.getConnection(database.url())) {
      write(connection, "dxvif-1", List.of(Examples.offered()), true, false);
      write(
          connection,
          "dxvif-2",
          List.of(Examples.offered(), new Event.Vanished(NOW.plusSeconds(9), Ending.EXPIRED)),
          false,
          true);
      write(
          connection,
          "dxvif-3",
          List.of(
              Examples.offered(),
              Examples.claimed(),
              new Event.Confirmed(NOW.plusSeconds(10), State.PENDING)),
          false,
          false);
    }

    try (Store store = Store.open(database.url())) {
      assertThat(new Journal(store).outcomes(Optional.empty(), NOW, 10))
          .extracting(InterfaceRequest::id)
          .extracting(RequestId::interfaceId)
          .containsExactly("dxvif-3", "dxvif-2");
    }
  }

  @Test
  void findsTheNamesAndConnectionsOfRequestsFromBefore() throws Exception {
    migrateTo("6");
    Event ended = new Event.Vanished(NOW.plusSeconds(9), Ending.EXPIRED);
    try (Connection connection = DriverManager.getConnection(database.url())) {
      for (String name : List.of("one", "nul\0", LONGEST)) {
        Event offered =
            Examples.offered(new OfferDraft().id(name).name(name).connection(name).build());
        write(connection, "dxvif-" + name.length(), List.of(offered, ended), false, true);
      }
      write(connection, "dxvif-0", List.of(Examples.offered(), ended), false, true);
      StoreTest.edit(
          connection,
          "update event set body = '{' where number = 1 and request_id = ?",
          "prod/dxvif-0/1");
    }

    try (Store store = Store.open(database.url())) {
      EndedRequests found = new Journal(store).ended();
      for (String name : List.of("one", "nul\0", LONGEST)) {
        assertThat(found.named(name)).extracting(each -> each.offer().name()).contains(name);
        assertThat(found.hasAnyOn("prod", name)).isTrue();
        assertThat(found.on("prod", name, NOW)).hasSize(1);
      }
      assertThat(found.named(LONGEST.substring(1))).isEmpty();
      assertThat(found.hasAnyOn("other", "one")).isFalse();
    }
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database.url(), null, null)
        .locations("classpath:journal")
        .javaMigrations(new HashMigration())
        .target(version)
        .load()
        .migrate();
  }

  final String url() {
    return database.url();
  }

  private static void write(
      Connection connection, String id, List<Event> history, boolean undecided, boolean closed)
      throws Exception {
    write(connection, new RequestId("prod", id, 1), history, undecided, closed);
  }

  /** Writes the columns that every version has. */
  private static void write(
      Connection connection, RequestId id, List<Event> history, boolean undecided, boolean closed)
      throws Exception {
    for (int number = 1; number <= history.size(); number++) {
      EventRow event = WrittenRow.of(id, number, history.get(number - 1));
      StoreTest.edit(
          connection,
          "insert into event (request_id, number, at, kind, body) values (?, "
              + number
              + ", ?, ?, ?)",
          event.request(),
          event.at(),
          event.kind(),
          event.body());
    }
    StoreTest.edit(
        connection,
        "insert into request (id, account, interface_id, round, number, undecided, closed)"
            + " values (?, ?, ?, %s, %s, %s, %s)"
                .formatted(id.round(), history.size(), undecided, closed),
        id.toString(),
        id.account(),
        id.interfaceId());
  }
}
