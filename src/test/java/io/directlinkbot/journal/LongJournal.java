package io.directlinkbot.journal;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.EventRow;
import io.directlinkbot.store.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Journals of years, for benchmarks. Their cards are up to date. */
public final class LongJournal {
  /** How many events an ended request has. */
  public static final int EVENTS = 4;

  private LongJournal() {}

  /**
   * Writes one into an SQLite file that does not exist, faster than the bot could.
   *
   * @param open how many requests wait, which is one event each
   * @param ended how many were accepted and deleted, one a second
   */
  public static void write(String url, int open, int ended) throws SQLException {
    Store.open(url).close();
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      for (int number = 0; number < open; number++) {
        write(connection, number, List.of(offered(number)));
      }
      for (int number = open; number < open + ended; number++) {
        write(
            connection,
            number,
            List.of(
                offered(number),
                Examples.claimed(),
                Examples.confirmed(),
                new Event.Vanished(Examples.NOW.minusSeconds(number), Ending.DELETED)));
      }
      connection.commit();
    }
  }

  private static Event offered(int number) {
    return Examples.offered(
        new OfferDraft().id(id(number).interfaceId()).name(name(number)).build());
  }

  private static String name(int number) {
    return "hosted-" + number;
  }

  private static RequestId id(int number) {
    return new RequestId("prod", String.format(Locale.ROOT, "dxvif-%08d", number), 1);
  }

  private static void write(Connection connection, int number, List<Event> history)
      throws SQLException {
    RequestId id = id(number);
    for (int each = 1; each <= history.size(); each++) {
      EventRow event = WrittenRow.of(id, each, history.get(each - 1));
      insert(
          connection,
          "insert into event (request_id, number, at, kind, body) values (?, ?, ?, ?, ?)",
          event.request(),
          each,
          event.at(),
          event.kind(),
          event.body());
    }
    boolean ended = history.size() > 1;
    insert(
        connection,
        """
        insert into request
          (id, account, interface_id, round, number, published, undecided, closed, outcome_at,
            name, connection)
        values (?, 'prod', ?, 1, ?, ?, ?, ?, ?, ?, 'dxcon-12345678')
        """,
        id.toString(),
        id.interfaceId(),
        history.size(),
        history.size(),
        !ended,
        ended,
        ended ? history.getLast().at().toString() : null,
        name(number));
  }

  private static void insert(Connection connection, String statement, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(statement)) {
      for (int position = 0; position < values.length; position++) {
        insert.setObject(position + 1, values[position]);
      }
      insert.executeUpdate();
    }
  }
}
