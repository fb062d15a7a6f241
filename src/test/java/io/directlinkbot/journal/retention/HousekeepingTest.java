package io.directlinkbot.journal.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.journal.audit.ChainFault;
import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.StoreTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** What ended long ago leaves the store, and nothing else. */
abstract class HousekeepingTest extends StoreTest {
  private static final Instant NOW = Examples.NOW;
  private static final RequestId ID = Examples.ID;
  private static final Duration KEEP = Duration.ofDays(400);

  private final AccountLeases leases = Mockito.mock(AccountLeases.class);
  private final Lease lease = Mockito.mock(Lease.class);
  private final MovableClock clock = new MovableClock(NOW.toString());

  HousekeepingTest(Database database) {
    super(database);
    Mockito.when(leases.take("prod")).thenReturn(Optional.of(lease));
    Mockito.when(leases.take("other")).thenReturn(Optional.empty());
    Mockito.when(lease.isValid()).thenReturn(true);
  }

  @Test
  void removesWhatEndedLongAgoWithAllThatIsKnownOfIt() throws Exception {
    ended(ID);
    PublicationLog publications = new PublicationLog(store);
    publications.begin(Post.card(ID), "C0PROD", NOW);

    clock.set(NOW.plus(KEEP).plusSeconds(11));
    housekeeping().removeDue();

    assertThat(journal.find(ID)).isEmpty();
    assertThat(journal.history(ID)).isEmpty();
    assertThat(publications.all(ID.toString())).isEmpty();
    assertThat(tombstones()).isEqualTo(1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void keepsWhatIsYoungerByASecond() {
    ended(ID);

    clock.set(NOW.plus(KEEP).plusSeconds(10));
    housekeeping().removeDue();

    assertThat(journal.history(ID)).hasSize(2);
  }

  @Test
  void countsTheLastEventAndNotTheEnd() {
    ended(ID);
    Instant later = NOW.plus(Duration.ofDays(100));
    journal.append(
        ID, 3, new Event.Refused(later, Examples.ALICE, Reason.quoted("not an approver")));
    journal.published(ID, 3);

    clock.set(NOW.plus(KEEP).plusSeconds(11));
    housekeeping().removeDue();

    assertThat(journal.history(ID)).hasSize(3);
  }

  @Test
  void keepsWhatIsOpenOrUnpublished() {
    journal.append(ID, 1, Examples.offered());
    journal.published(ID, 1);
    RequestId unpublished = id("dxvif-11111111");
    journal.append(unpublished, 1, Examples.offered());
    journal.append(unpublished, 2, new Event.Vanished(NOW, Ending.EXPIRED));
    journal.published(unpublished, 1);
    RequestId accepted = id("dxvif-22222222");
    journal.append(accepted, 1, Examples.offered());
    journal.append(accepted, 2, new Event.Claimed(NOW, Examples.claim()));
    journal.append(accepted, 3, new Event.Confirmed(NOW, State.PENDING));
    journal.published(accepted, 3);

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    assertThat(List.of(ID, unpublished, accepted)).allMatch(id -> journal.find(id).isPresent());
  }

  @Test
  void keepsWhatAnOpenRequestFollowsOn() {
    RequestId sameInterface = id("dxvif-11111111");
    ended(ID);
    ended(sameInterface);
    journal.append(sameInterface.next(), 1, Examples.offered());
    HostedInterface again = new OfferDraft().id("dxvif-22222222").build();
    journal.append(
        id("dxvif-22222222"),
        1,
        new Event.Offered(NOW, again, Optional.empty(), true, Optional.of(ID)));

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    assertThat(List.of(ID, sameInterface)).allMatch(id -> journal.find(id).isPresent());
  }

  @Test
  void removesNothingOfAnAccountThatAnotherBotHas() {
    RequestId elsewhere = new RequestId("other", "dxvif-56781234", 1);
    ended(elsewhere);

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    assertThat(journal.find(elsewhere)).isPresent();
  }

  @Test
  void stopsWhenTheLeaseEnds() {
    ended(id("dxvif-11111111"));
    ended(id("dxvif-22222222"));
    Mockito.when(lease.isValid()).thenReturn(true, false);

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    assertThat(journal.find(id("dxvif-11111111"))).isEmpty();
    assertThat(journal.find(id("dxvif-22222222"))).isPresent();
  }

  @Test
  void looksAtMostOnceAnHour() {
    Housekeeping housekeeping = housekeeping();
    assertThat(housekeeping.removeDue()).isEqualTo(Duration.ofHours(1));
    ended(ID);
    clock.set(NOW.plus(Duration.ofMinutes(59)));
    assertThat(housekeeping.removeDue()).isEqualTo(Duration.ofMinutes(1));

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    assertThat(housekeeping.removeDue()).isEqualTo(Duration.ofHours(1));
    assertThat(journal.find(ID)).isEmpty();
  }

  @Test
  void leavesEverythingAsItWasWhenTheTombstoneCanNotBeWritten() throws Exception {
    ended(ID);
    edit("update forgotten_end set position = -1");
    edit(
        "insert into forgotten (position, request_id, account, interface_id, round, events,"
            + " last_hash, first_at, last_at, removed_at, hash)"
            + " values (0, 'a/b/1', 'a', 'b', 1, 1, '', '', '', '', '')");

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    assertThatThrownBy(() -> housekeeping().removeDue()).isInstanceOf(RuntimeException.class);

    assertThat(journal.history(ID)).hasSize(2);
    assertThat(journal.find(ID)).isPresent();
    edit("delete from forgotten");
    edit("update forgotten_end set position = 0");
    assertThat(faults()).isEmpty();
  }

  @Test
  void keepsAHistoryThatSomebodyChanged() throws Exception {
    ended(ID);
    edit("update event set body = replace(body, 'hosted', 'hostile') where number = 1");

    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    assertThat(journal.find(ID)).isPresent();
    assertThat(faults()).isNotEmpty();
  }

  @Test
  void neverUsesAnIdAgain() {
    ended(ID);
    InterfaceRequest read = journal.find(ID).orElseThrow();
    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    assertThat(journal.append(ID, 1, Examples.offered())).isFalse();
    assertThat(journal.append(read, new Event.Vanished(NOW, Ending.EXPIRED))).isFalse();
    assertThat(journal.history(ID)).isEmpty();
    assertThat(journal.forgottenRounds("prod", ID.interfaceId())).isEqualTo(1);
    assertThat(journal.forgottenRounds("prod", "dxvif-11111111")).isZero();
    assertThat(journal.append(ID.next(), 1, Examples.offered())).isTrue();
    assertThat(faults()).isEmpty();
  }

  @Test
  void aTombstoneThatSomebodyDeletedOrChangedIsFound() throws Exception {
    List<String> interfaces = List.of("dxvif-11111111", "dxvif-22222222", "dxvif-33333333");
    interfaces.forEach(each -> ended(id(each)));
    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();
    assertThat(faults()).isEmpty();

    for (String column :
        List.of(
            "request_id",
            "account",
            "interface_id",
            "last_hash",
            "first_at",
            "last_at",
            "removed_at",
            "hash")) {
      String before = value("select " + column + " from forgotten where position = 2");
      edit("update forgotten set " + column + " = 'x' where position = 2");
      assertThat(problems()).as(column).containsExactly("2 " + CHANGED);
      edit("update forgotten set " + column + " = ? where position = 2", before);
    }
    edit("update forgotten set events = 3 where position = 3");
    assertThat(problems()).containsExactly("3 " + CHANGED);
    edit("update forgotten set events = 2 where position = 3");
    edit("update forgotten set round = 2 where position = 1");
    assertThat(problems()).containsExactly("1 " + CHANGED);
    edit("update forgotten set round = 1 where position = 1");
    assertThat(faults()).isEmpty();

    edit("delete from forgotten where position = 3");
    assertThat(problems()).containsExactly("3 is missing");
    edit("delete from forgotten where position = 1");
    assertThat(problems()).containsExactly("1 is missing", "3 is missing");
    edit("delete from forgotten where position = 2");
    assertThat(problems()).containsExactly("1 is missing, as are all up to number 3");
    edit("delete from forgotten_end");
    assertThat(problems())
        .containsExactly("1 can't be looked for: the row in the table forgotten_end is missing");
  }

  @Test
  void anEventOfARemovedRequestIsFound() throws Exception {
    ended(ID);
    clock.set(NOW.plus(KEEP).plusSeconds(99));
    housekeeping().removeDue();

    edit(
        "insert into event (request_id, number, at, kind, body, hash)"
            + " values (?, 1, '', 'offered', '', '')",
        ID.toString());

    assertThat(problems()).contains("1 is that of " + ID + ", which has rows in the store again");
  }

  private static final String CHANGED =
      "was changed after it was written, or was not written by the bot";

  private Housekeeping housekeeping() {
    return new Housekeeping(store, journal, List.of("other", "prod"), KEEP, leases, clock);
  }

  /** The last event is ten seconds after the offer. */
  private void ended(RequestId id) {
    journal.append(id, 1, Examples.offered(Examples.named(id.interfaceId())));
    journal.append(id, 2, new Event.Vanished(NOW.plusSeconds(10), Ending.EXPIRED));
    journal.published(id, 2);
  }

  private static RequestId id(String interfaceId) {
    return new RequestId("prod", interfaceId, 1);
  }

  private List<ChainFault> faults() {
    return StoreInspection.faults(store);
  }

  private List<String> problems() {
    return faults().stream()
        .filter(fault -> fault.request().isEmpty())
        .map(fault -> fault.number() + " " + fault.problem())
        .toList();
  }

  private int tombstones() throws Exception {
    return Integer.parseInt(value("select count(*) from forgotten"));
  }

  private String value(String query) throws Exception {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
