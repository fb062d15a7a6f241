package io.directlinkbot.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.WrittenRow;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.EventRow;
import io.directlinkbot.store.StoreTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ChainCheckTest extends StoreTest {
  private static final RequestId ID = Examples.ID;
  private static final RequestId OTHER = new RequestId("prod", "dxvif-11111111", 1);

  ChainCheckTest(Database database) {
    super(database);
  }

  @BeforeEach
  void writeTwoHistories() {
    for (RequestId id : List.of(ID, OTHER)) {
      journal.append(id, 1, Examples.offered());
      journal.append(
          id, 2, new Event.Refused(Examples.NOW, Examples.ALICE, Reason.quoted("not an approver")));
      journal.append(id, 3, new Event.Claimed(Examples.NOW, Examples.claim()));
      journal.append(id, 4, new Event.Confirmed(Examples.NOW, State.PENDING));
    }
  }

  @Test
  void findsNothingInWhatTheBotWrote() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void findsAChangedRow() throws Exception {
    edit("update event set body = replace(body, 'U0ALICE', 'U0MALLORY')" + row(3));

    assertThat(findings()).containsExactly(changed(3));
  }

  @Test
  void findsAChangedHash() throws Exception {
    edit("update event set hash = 'abc'" + row(2));

    assertThat(findings()).containsExactly(changed(2));
  }

  @Test
  void findsAChangedRowAtTheEndWhoseHashWasMadeToFit() throws Exception {
    Event forged = new Event.Confirmed(Examples.NOW, new State("available"));
    EventRow stored = WrittenRow.of(ID, 4, forged);
    edit("update event set body = ?, hash = ?" + row(4), stored.body(), stored.hash(hashOf(3)));

    assertThat(findings())
        .containsExactly(
            fault(
                4,
                "is not the event that the request's own row names: one of the two was"
                    + " changed"));
  }

  @Test
  void findsAMissingRowInTheMiddle() throws Exception {
    edit("delete from event" + row(2));

    assertThat(findings()).containsExactly(fault(2, "is missing"));
  }

  @Test
  void findsAMissingRowAfterWhichTheOthersAreRenumbered() throws Exception {
    edit("delete from event" + row(2));
    edit("update event set number = 2" + row(3));
    edit("update event set number = 3" + row(4));

    assertThat(findings()).contains(changed(2), changed(3));
  }

  @Test
  void findsAMissingTail() throws Exception {
    edit("delete from event" + row(3));
    edit("delete from event" + row(4));

    assertThat(findings())
        .containsExactly(fault(3, "is missing, as are all up to the last, number 4"));
  }

  @Test
  void findsAMissingFirst() throws Exception {
    edit("delete from event" + row(1));

    assertThat(findings()).containsExactly(fault(1, "is missing"));
  }

  @Test
  void findsARequestWithoutEvents() throws Exception {
    for (int number = 1; number <= 4; number++) {
      edit("delete from event" + row(number));
    }

    assertThat(findings())
        .containsExactly(fault(1, "is missing: the request has no events at all"));
  }

  @Test
  void findsEventsWithoutARequest() throws Exception {
    edit("delete from request where id = '" + ID + "'");

    assertThat(findings())
        .containsExactly(fault(4, "has no request: its row in the table request is missing"));
  }

  @Test
  void findsAGapInTheNumbers() throws Exception {
    EventRow skipping = WrittenRow.of(ID, 7, new Event.Claimed(Examples.NOW, Examples.claim()));
    add(skipping, skipping.hash(hashOf(4)));
    edit("update request set number = 7, hash = ? where id = ?", hashOf(7), ID.toString());

    assertThat(findings())
        .containsExactly(
            fault(5, "was never written, as are all up to number 6: the numbers have a gap"));
  }

  @Test
  void findsAnEventThatTheBotDidNotWrite() throws Exception {
    EventRow added = WrittenRow.of(ID, 5, new Event.Claimed(Examples.NOW, Examples.claim()));
    add(added, added.hash(hashOf(4)));
    EventRow early = WrittenRow.of(OTHER, 0, Examples.offered());
    add(early, early.hash(""));

    assertThat(findings())
        .containsExactly(
            new ChainFault(OTHER.toString(), "0", "has a number that the bot never writes"),
            fault(
                5, "is one too many: the request's own row says that its last event is number 4"));
  }

  @Test
  void findsAnySingleByteThatIsChangedInARow() throws Exception {
    Random random = new Random(56_781_234);
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(withoutWaitingForTheDisk());
      for (String column : List.of("request_id", "at", "kind", "body", "hash")) {
        String value = value(column, 3);
        for (int index = 0; index < value.length(); index++) {
          String changed =
              value.substring(0, index)
                  + otherThan(value.charAt(index), random)
                  + value.substring(index + 1);
          edit(connection, set(column) + " and " + column + " = ?", changed, value);
          assertThat(findings()).as("%s: %s", column, changed).isNotEmpty();
          edit(
              connection,
              "update event set " + column + " = ? where number = 3 and " + column + " = ?",
              value,
              changed);
        }
      }
      for (int number : List.of(0, 5, 6, 7, 8, 9)) {
        edit(connection, "update event set number = " + number + row(3));
        assertThat(findings()).as("number %s", number).isNotEmpty();
        edit(connection, "update event set number = 3" + row(number));
      }
    }
    assertThat(findings()).isEmpty();
  }

  /** A statement that makes this connection's edits quick. */
  abstract String withoutWaitingForTheDisk();

  private static String set(String column) {
    return "update event set " + column + " = ?" + row(3);
  }

  private static char otherThan(char given, Random random) {
    char other = given;
    while (other == given) {
      other = (char) random.nextInt(' ', '~' + 1);
    }
    return other;
  }

  private void add(EventRow event, String hash) throws Exception {
    edit(
        "insert into event (request_id, number, at, kind, body, hash) values (?, "
            + event.number()
            + ", ?, ?, ?, ?)",
        event.request(),
        event.at(),
        event.kind(),
        event.body(),
        hash);
  }

  private String hashOf(int number) throws Exception {
    return value("hash", number);
  }

  private String value(String column, int number) throws Exception {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select " + column + " from event" + row(number))) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  static String row(int number) {
    return " where request_id = '" + ID + "' and number = " + number;
  }

  final List<ChainFault> findings() {
    return StoreInspection.faults(store);
  }

  static ChainFault fault(int number, String problem) {
    return new ChainFault(ID.toString(), Integer.toString(number), problem);
  }

  private static ChainFault changed(int number) {
    return fault(number, "was changed after it was written, or was not written by the bot");
  }
}
