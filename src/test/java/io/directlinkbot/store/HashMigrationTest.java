package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.WrittenRow;
import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class HashMigrationTest {
  private static final List<Event> HISTORY =
      List.of(Examples.offered(), new Event.Claimed(Examples.NOW, Examples.claim()));

  private final Database database;

  HashMigrationTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void makeNew() throws Exception {
    database.make();
  }

  @Test
  void chainsTheHistoriesOfAStoreFromBefore() throws Exception {
    List<RequestId> requests = List.of(Examples.ID, Examples.ID.next());
    writeAsBefore(requests);

    try (Store store = Store.open(url())) {
      assertThat(StoreInspection.faults(store)).isEmpty();
      Journal journal = new Journal(store);
      for (RequestId id : requests) {
        assertThat(journal.history(id)).isEqualTo(HISTORY);
        assertThat(journal.append(id, 3, new Event.Confirmed(Examples.NOW, State.PENDING)))
            .isTrue();
      }
      assertThat(StoreInspection.faults(store)).isEmpty();
    }
  }

  private void writeAsBefore(List<RequestId> requests) throws Exception {
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations("classpath:journal")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url())) {
      for (RequestId id : requests) {
        for (int number = 1; number <= HISTORY.size(); number++) {
          EventRow event = WrittenRow.of(id, number, HISTORY.get(number - 1));
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
                + " values (?, ?, ?, "
                + id.round()
                + ", 2, false, false)",
            id.toString(),
            id.account(),
            id.interfaceId());
      }
    }
  }

  final String url() {
    return database.url();
  }
}
