package io.directlinkbot.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.StoreException;
import io.directlinkbot.store.StoreTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The store, read beside the bot that holds it. */
abstract class ReadOnlyStoreTest extends StoreTest {
  private static final RequestId ID = Examples.ID;
  private static final RequestId OTHER = new RequestId("prod", "dxvif-11111111", 1);

  ReadOnlyStoreTest(Database database) {
    super(database);
  }

  @Test
  void givesTheEventsOfAllRequestsOldestFirst() {
    journal.append(ID, 1, Examples.offered());
    journal.append(ID, 2, refusedAt("2026-11-23T12:00:00.500Z"));
    journal.append(OTHER, 1, Examples.offered());
    journal.append(OTHER, 2, refusedAt("2026-11-23T12:00:00Z"));
    journal.append(OTHER, 3, refusedAt("2026-11-23T12:00:00.500000001Z"));

    assertThat(places(url()))
        .containsExactly(OTHER + " 1", ID + " 1", OTHER + " 2", ID + " 2 last", OTHER + " 3 last");
  }

  @Test
  void keepsEachRequestsOwnOrderThoughTheClockWasSetBack() {
    journal.append(ID, 1, Examples.offered());
    journal.append(ID, 2, refusedAt("2026-11-23T12:00:00Z"));
    journal.append(ID, 3, refusedAt("2026-11-23T11:00:00Z"));
    journal.append(OTHER, 1, Examples.offered());
    journal.append(OTHER, 2, refusedAt("2026-11-23T11:30:00Z"));

    assertThat(places(url()))
        .containsExactly(OTHER + " 1", ID + " 1", OTHER + " 2 last", ID + " 2", ID + " 3 last");
  }

  @Test
  void keepsToTheMomentAtWhichItFirstRead() {
    journal.append(ID, 1, Examples.offered());
    try (ReadOnlyStore read = ReadOnlyStore.open(url())) {
      assertThat(read.verify()).isEqualTo(new ChainVerdict(List.of(), 1, 1, 0));

      journal.append(ID, 2, refusedAt("2026-11-23T12:00:00Z"));

      assertThat(places(read)).containsExactly(ID + " 1 last");
    }
    assertThat(places(url())).hasSize(2);
  }

  @Test
  void givesTheEventsThemselves() {
    journal.append(ID, 1, Examples.offered());
    try (ReadOnlyStore read = ReadOnlyStore.open(url())) {
      read.readEvents(
          recorded -> {
            assertThat(recorded.event()).contains(Examples.offered());
            assertThat(recorded.at()).isEqualTo("2026-11-23T10:00:00Z");
            assertThat(recorded.kind()).isEqualTo("offered");
          },
          _ -> fail("nothing was removed"));
    }
  }

  @Test
  void givesARowThatHoldsNoEventWithoutOne() throws Exception {
    journal.append(ID, 1, Examples.offered());
    for (String body :
        List.of("", "null", "{}", "{\"event\":\"claimed\"}", "{\"event\":\"new\"}")) {
      edit("update event set body = ?", body);
      try (ReadOnlyStore read = ReadOnlyStore.open(url())) {
        read.readEvents(
            recorded -> assertThat(recorded.event()).as(body).isEmpty(),
            _ -> fail("nothing was removed"));
      }
    }
  }

  @Test
  void isRefusedWhenAnOlderVersionWroteTheStore() throws Exception {
    edit(
        "delete from flyway_schema_history where installed_rank ="
            + " (select max(installed_rank) from flyway_schema_history)");

    assertThatThrownBy(() -> ReadOnlyStore.open(url()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("older version of the bot")
        .hasMessageNotContaining("\n");
  }

  @Test
  void isRefusedWhenANewerVersionWroteTheStore() throws Exception {
    edit(
        "update flyway_schema_history set version = '99', installed_rank = 99 where version = '2'");
    edit(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, execution_time, success)
        select 2, '2', 'hash chain', type, 'io.directlinkbot.journal.HashMigration', 1,
          installed_by, execution_time, success
        from flyway_schema_history where version = '99'
        """);

    assertThatThrownBy(() -> ReadOnlyStore.open(url()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer version of the bot")
        .hasMessageNotContaining("\n");
  }

  private static Event refusedAt(String time) {
    return new Event.Refused(Instant.parse(time), Examples.ALICE, Reason.quoted("not an approver"));
  }

  private static List<String> places(String url) {
    try (ReadOnlyStore read = ReadOnlyStore.open(url)) {
      return places(read);
    }
  }

  private static List<String> places(ReadOnlyStore read) {
    List<String> places = new ArrayList<>();
    read.readEvents(
        event -> places.add(event.request() + " " + event.number() + (event.last() ? " last" : "")),
        tombstone -> places.add(tombstone.request() + " forgotten"));
    return places;
  }
}
