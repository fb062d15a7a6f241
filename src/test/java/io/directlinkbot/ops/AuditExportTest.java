package io.directlinkbot.ops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import io.directlinkbot.journal.retention.Housekeeping;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Person;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreTest;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the exported history says. */
final class AuditExportTest {
  private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
  private static final Person MALLORY = new Person("T0SANDBOX", "U0MALLORY");

  @TempDir private Path folder;
  private String url = "";
  private Store store;
  private Journal journal;

  @BeforeEach
  void open() {
    url = "jdbc:sqlite:" + folder.resolve("journal.db");
    store = Store.open(url);
    journal = new Journal(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theDocumentationListsEveryEvent() throws Exception {
    String section =
        Files.readString(Path.of("docs/audit.md")).replaceFirst("(?s).*\n## Events\n", "");
    assertThat(
            section
                .lines()
                .takeWhile(line -> !line.startsWith("#"))
                .flatMap(line -> Pattern.compile("`([a-z_]+)`").matcher(line).results())
                .map(name -> name.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of(Event.class.getPermittedSubclasses())
                        .map(event -> event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"))
                        .map(name -> name.toLowerCase(Locale.ROOT)),
                    Stream.of("forgotten"))
                .toList());
  }

  @Test
  void tellsWhoDidWhatWithWhichGatewayAndWhatCameOfIt() throws Exception {
    append(
        Examples.offered(),
        new Event.Refused(Examples.NOW, MALLORY, Reason.quoted("not an approver")),
        Examples.claimed(),
        Examples.confirmFailed(),
        Examples.claimed(),
        Examples.confirmed(),
        Examples.seen("available", Optional.of("vgw-87654321")),
        Examples.seen("deleted", Optional.empty()));

    assertThat(csv(Optional.empty()))
        .extracting("event", "actor", "gateway_id", "state", "note")
        .containsExactly(
            tuple("offered", "", "", "confirming", ""),
            tuple("refused", "U0MALLORY", "", "confirming", "not an approver"),
            tuple("claimed", "U0ALICE", "vgw-87654321", "confirming", "change 4711"),
            tuple(
                "confirm_failed",
                "U0ALICE",
                "vgw-87654321",
                "confirming",
                "The cloud refused directconnect:ConfirmPrivateVirtualInterface (HTTP 400,"
                    + " DirectConnectClientException): vgw-87654321 is detaching. Choose another"
                    + " one."),
            tuple("claimed", "U0ALICE", "vgw-87654321", "confirming", "change 4711"),
            tuple("confirmed", "U0ALICE", "vgw-87654321", "pending", ""),
            tuple("state_seen", "", "vgw-87654321", "available", ""),
            tuple("state_seen", "", "", "deleted", ""));
  }

  @Test
  void tellsWhoDeclinedAndWhyAndWhoWasOnIt() throws Exception {
    append(
        Examples.offered(),
        new Event.TakenUp(Examples.NOW, MALLORY),
        new Event.PutBack(Examples.NOW, MALLORY),
        Examples.declineClaimed(),
        Examples.declineFailed(),
        Examples.declineClaimed(),
        Examples.declined("rejected"));

    assertThat(csv(Optional.empty()))
        .extracting("event", "actor", "state", "note")
        .containsExactly(
            tuple("offered", "", "confirming", ""),
            tuple("taken_up", "U0MALLORY", "confirming", ""),
            tuple("put_back", "U0MALLORY", "confirming", ""),
            tuple("decline_claimed", "U0ALICE", "confirming", "not ordered by us"),
            tuple(
                "decline_failed",
                "U0ALICE",
                "confirming",
                "Nobody may decline for account prod with this bot: its configuration does not say"
                    + " allow_decline."),
            tuple("decline_claimed", "U0ALICE", "confirming", "not ordered by us"),
            tuple("declined", "U0ALICE", "rejected", ""));
  }

  @Test
  void namesTheRequestAndTheTimeOfEachEvent() throws Exception {
    append(Examples.offered(), Examples.claimed());

    assertThat(csv(Optional.empty()))
        .extracting("time", "account", "interface_id", "request", "number", "team")
        .containsExactly(
            tuple(
                "2026-11-23T10:00:00Z", "prod", "dxvif-56781234", "prod/dxvif-56781234/1", "1", ""),
            tuple(
                "2026-11-23T10:10:00Z",
                "prod",
                "dxvif-56781234",
                "prod/dxvif-56781234/1",
                "2",
                "T0SANDBOX"));
  }

  @Test
  void namesARequestThatLeftTheStore() throws Exception {
    append(Examples.offered(), Examples.vanished(Ending.WITHDRAWN));
    journal.published(Examples.ID, 2);
    Instant removed = Examples.NOW.plus(Duration.ofDays(500));
    new Housekeeping(
            store,
            journal,
            List.of("prod"),
            Duration.ofDays(400),
            AccountLeases.of(store, List.of("prod")),
            InstantSource.fixed(removed))
        .removeDue();

    List<Map<String, String>> records = csv(Optional.empty());
    assertThat(records)
        .extracting("time", "account", "interface_id", "event", "actor", "state", "request")
        .containsExactly(
            tuple(
                removed.toString(),
                "prod",
                "dxvif-56781234",
                "forgotten",
                "",
                "",
                "prod/dxvif-56781234/1"));
    assertThat(records.getFirst()).containsEntry("number", "3");
    assertThat(records.getFirst().get("note"))
        .startsWith("left the store with 2 event(s) from 2026-11-23T10:00:00Z to ")
        .matches(".*; hash of the last: [0-9a-f]{64}");
    assertThat(csv(Optional.of(removed))).hasSize(1);
    assertThat(csv(Optional.of(removed.plusNanos(1)))).isEmpty();
    try (ReadOnlyStore read = ReadOnlyStore.open(url)) {
      assertThat(ChainVerdictText.of(read.verify()))
          .isEqualTo("0 events of 0 requests and 1 forgotten requests, chain whole");
      StoreTest.edit(DriverManager.getConnection(url), "update forgotten set last_at = ''");
    }
    try (ReadOnlyStore read = ReadOnlyStore.open(url)) {
      assertThat(ChainVerdictText.of(read.verify()))
          .startsWith("tombstone 1 was changed after it was written")
          .contains("\n0 events of 0 requests and 1 forgotten requests, chain broken");
    }
  }

  @Test
  void saysHowAnInterfaceEndedThatVanished() throws Exception {
    append(Examples.offered(), Examples.vanished(Ending.WITHDRAWN));

    assertThat(csv(Optional.empty()))
        .extracting("state")
        .containsExactly("confirming", "withdrawn");
  }

  @Test
  void keepsToTheDocumentedOrderOfColumns() throws Exception {
    assertThat(export(AuditFormat.CSV, Optional.empty()))
        .isEqualTo(
            "time,account,interface_id,event,actor,gateway_id,state,note,request,number,team\n");
  }

  @Test
  void hasTheSameRecordsAsJsonLines() throws Exception {
    append(Examples.offered(), noted("two\nlines, \"quoted\""));

    String lines = export(AuditFormat.JSON, Optional.empty());

    assertThat(lines).endsWith("}\n");
    assertThat(lines.lines()).hasSize(2);
    Map<String, Object> last = new ObjectMapper().readValue(lines.lines().toList().get(1), JSON);
    assertThat(last).containsEntry("note", "two\nlines, \"quoted\"").containsEntry("number", 2);
    assertThat(last.keySet()).containsExactlyElementsOf(csv(Optional.empty()).getFirst().keySet());
    assertThat(export(AuditFormat.JSON, Optional.of(Instant.MAX))).isEmpty();
  }

  @Test
  void beginsWithTheMomentAskedForAndStillKnowsWhatWasBefore() throws Exception {
    append(Examples.offered(), Examples.claimed(), Examples.confirmed());
    Instant claimed = Examples.claimed().at();

    assertThat(csv(Optional.of(claimed)))
        .extracting("event")
        .containsExactly("claimed", "confirmed");
    assertThat(csv(Optional.of(claimed.plusNanos(1))))
        .extracting("event", "actor")
        .containsExactly(tuple("confirmed", "U0ALICE"));
  }

  @Test
  void givesSpreadsheetsNoFormulaAndTerminalsNoCommand() throws Exception {
    List<String> notes =
        List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "a=1", "é, \"ü\"", " ");
    append(Examples.offered());
    append(notes.stream().map(AuditExportTest::noted).toArray(Event[]::new));
    append(noted("\u001b[2J"));

    assertThat(csv(Optional.empty()).stream().skip(1).map(each -> each.get("note")))
        .containsExactly(
            "'=1+1",
            "'+1",
            "'-1",
            "'@SUM(A1)",
            "'\t=1",
            "'\r=1",
            "'\n=1",
            "'＝1",
            "a=1",
            "é, \"ü\"",
            " ",
            "\uFFFD[2J");
    assertThat(export(AuditFormat.JSON, Optional.empty())).contains("\"=1+1\"", "\"\\u001B[2J\"");
  }

  @Test
  void leavesNothingOutThatCanNotBeRead() throws Exception {
    append(Examples.offered(), Examples.claimed(), Examples.confirmed());
    edit("update event set body = '{}', at = 'noon' where number = 2");
    edit("update event set request_id = 'nonsense' where number = 3");

    assertThat(csv(Optional.of(Instant.EPOCH)))
        .extracting("time", "event", "request", "state", "actor")
        .containsExactlyInAnyOrder(
            tuple("2026-11-23T10:00:00Z", "offered", "prod/dxvif-56781234/1", "confirming", ""),
            tuple("noon", "claimed", "prod/dxvif-56781234/1", "confirming", ""),
            tuple("2026-11-23T10:10:01Z", "confirmed", "nonsense", "", ""));
    assertThat(unread).isEqualTo(1);
  }

  private int next = 1;
  private int unread;

  private void append(Event... events) {
    for (Event event : events) {
      assertThat(journal.append(Examples.ID, next++, event)).isTrue();
    }
  }

  private static Event noted(String note) {
    return new Event.Claimed(
        Examples.claimed().at(), new Claim(Examples.ALICE, Examples.GATEWAY, note));
  }

  private void edit(String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement edit = connection.createStatement()) {
      assertThat(edit.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private List<Map<String, String>> csv(Optional<Instant> since) throws Exception {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(export(AuditFormat.CSV, since))) {
      return new ArrayList<>(rows.readAll());
    }
  }

  private String export(AuditFormat format, Optional<Instant> since) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ReadOnlyStore read = ReadOnlyStore.open(url)) {
      unread = new AuditExport(read).write(format, since, out);
    }
    return out.toString(UTF_8);
  }
}
