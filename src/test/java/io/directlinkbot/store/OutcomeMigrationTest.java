package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.WrittenRow;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that an older version wrote tells what came of its requests, too. */
final class OutcomeMigrationTest {
  private static final Instant NOW = Examples.NOW;

  @TempDir private Path folder;

  @Test
  void findsTheOutcomesOfRequestsFromBefore() throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("journal.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:journal")
        .javaMigrations(new HashMigration())
        .target("5")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url)) {
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

    try (Store store = Store.open(url)) {
      assertThat(new Journal(store).outcomes(Optional.empty(), NOW, 10))
          .extracting(InterfaceRequest::id)
          .extracting(RequestId::interfaceId)
          .containsExactly("dxvif-3", "dxvif-2");
    }
  }

  private static void write(
      Connection connection, String id, List<Event> history, boolean undecided, boolean closed)
      throws Exception {
    RequestId request = new RequestId("prod", id, 1);
    for (int number = 1; number <= history.size(); number++) {
      EventRow event = WrittenRow.of(request, number, history.get(number - 1));
      StoreTest.edit(
          connection,
          "insert into event (request_id, number, at, kind, body, hash) values (?, "
              + number
              + ", ?, ?, ?, '')",
          event.request(),
          event.at(),
          event.kind(),
          event.body());
    }
    StoreTest.edit(
        connection,
        "insert into request (id, account, interface_id, round, number, hash, undecided, closed)"
            + " values (?, 'prod', ?, 1, %s, '', %s, %s)"
                .formatted(history.size(), undecided, closed),
        request.toString(),
        id);
  }
}
