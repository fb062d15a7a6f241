package io.directlinkbot.slack.command;

import io.directlinkbot.journal.WrittenRow;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.EventRow;
import io.directlinkbot.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Prints how long answers take with 3,000 waiting and 100,000 ended requests in an SQLite store. No
 * test: run its main with the tests' class path and a folder on the disk, or the store of an
 * earlier run.
 */
final class CommandBenchmark {
  private static final int OPEN = 3_000;
  private static final int ENDED = 100_000;
  private static final int ROUNDS = 21;
  private static final List<String> LINES =
      List.of(
          "status",
          "status dxvif-00001234",
          "status hosted-1234",
          "status nothing-like-it",
          "history 10",
          "history 7d",
          "health",
          "gateways",
          "status hosted-77777",
          "status osted-99",
          "accept hosted-12",
          "decline hosted-1234",
          "remind hosted-1234",
          "expect dxcon-12345678 vlan 101",
          "expect dxcon-87654321",
          "help");

  private CommandBenchmark() {}

  static void main(String[] arguments) throws Exception {
    Path given = Path.of(arguments.length == 0 ? "target" : arguments[0]);
    boolean isThere = Files.isRegularFile(given);
    String url =
        "jdbc:sqlite:"
            + (isThere
                ? given
                : Files.createTempDirectory(given, "benchmark").resolve("journal.db"));
    if (!isThere) {
      fill(url);
    }
    try (Store store = Store.open(url)) {
      CommandScene scene = new CommandScene(store);
      scene.readOpen();
      for (String line : LINES) {
        print(scene, line);
      }
    }
  }

  private static void fill(String url) throws SQLException {
    Store.open(url).close();
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      for (int number = 0; number < OPEN; number++) {
        write(connection, number, List.of(offered(number)));
      }
      for (int number = OPEN; number < OPEN + ENDED; number++) {
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

  private static void print(CommandScene scene, String line) {
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      scene.answers(CommandScene.typed(line, line + round));
      nanos[round] = System.nanoTime() - began;
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s first %7.1f ms, median %7.1f ms, worst %7.1f ms%n",
        line,
        first / 1e6,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS - 1] / 1e6);
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
