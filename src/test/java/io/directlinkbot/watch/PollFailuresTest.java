package io.directlinkbot.watch;

import static io.directlinkbot.watch.MockedAccount.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.ReasonProblem;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a poll records, against a mocked cloud that fails in each way and in each order. */
final class PollFailuresTest {
  private static final HostedInterface OFFER = Examples.waiting();
  private static final HostedInterface OTHER = Examples.named("dxvif-new");
  private static final RequestId OTHER_ID = new RequestId(MockedAccount.NAME, OTHER.id(), 1);
  private static final Optional<String> GATEWAY = Optional.of(Examples.GATEWAY.id());

  private final MockedAccount account = new MockedAccount();

  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS, 1, true",
    "FORBIDDEN, 60, true",
    "THROTTLED, 60, false",
    "REFUSED, 60, false",
    "UNSENT, 60, false",
    "UNCERTAIN, 60, false"
  })
  void aListThatFailsChangesNothingAndHidesNothingForGood(Kind kind, int wait, boolean isReported)
      throws Exception {
    account.lists(OFFER);
    account.poll();
    Optional<Instant> lastPoll = account.lastPoll();
    account.failsToList(kind);

    assertThat(account.poll()).isEqualTo(Duration.ofSeconds(wait));
    account.poll();
    assertThat(account.history()).hasSize(1);
    assertThat(account.lastPoll()).isEqualTo(lastPoll);
    assertThat(account.watch.status().stage()).isEqualTo(PollStatus.Stage.FAILS);
    assertThat(account.watch.status().trouble().orElseThrow().english())
        .endsWith("The cloud says " + kind + ".");
    assertThat(account.notices).hasSize(isReported ? 1 : 0);
    verify(account.cloud, never()).read(anyString());

    account.lists(OFFER, OTHER);
    assertThat(account.poll()).isEqualTo(MockedAccount.MINUTE);
    assertThat(account.history()).hasSize(1);
    assertThat(account.history(OTHER_ID)).hasSize(1);
    assertThat(account.watch.status().stage()).isEqualTo(PollStatus.Stage.POLLED);
    assertThat(account.notices).hasSize(isReported ? 2 : 0);
  }

  /** {@code W} a list with the interface, {@code -} one without, {@code F} one that fails. */
  @ParameterizedTest
  @CsvSource({
    "W-, 0",
    "W--, 1",
    "W-F, 0",
    "WFF, 0",
    "WF-, 0",
    "WF--, 1",
    "W-F-, 1",
    "W-FFF-, 1",
    "W-W-, 0",
    "W-W-W-, 0",
    "W-W--, 1",
    "-W-, 0",
    "-W--, 1",
    "F-W--, 1"
  })
  void closesWhatTwoCompleteListsInARowLack(String lists, int ends) throws Exception {
    doReturn(Optional.empty()).when(account.cloud).read(OFFER.id());
    for (int poll = 0; poll < lists.length(); poll++) {
      switch (lists.charAt(poll)) {
        case 'W' -> account.lists(OFFER);
        case '-' -> account.lists();
        default -> account.failsToList(Kind.UNCERTAIN);
      }
      account.poll();
    }

    assertThat(account.history().stream().filter(Event.Vanished.class::isInstance)).hasSize(ends);
    assertThat(account.request().isClosed()).isEqualTo(ends > 0);
    verify(account.cloud, times(ends)).read(OFFER.id());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void closesNothingThatCanNotBeReadAlone(Kind kind) throws Exception {
    account.lists(OFFER);
    account.poll();
    account.lists(OTHER);
    doThrow(failure(kind)).when(account.cloud).read(OFFER.id());
    for (int poll = 0; poll < 4; poll++) {
      account.poll();
    }
    assertThat(account.request().isClosed()).isFalse();
    assertThat(account.history(OTHER_ID)).hasSize(1);
    assertThat(account.watch.status().stage()).isEqualTo(PollStatus.Stage.FAILS);
    assertThat(account.lastPoll()).contains(account.clock.instant());
    assertThat(account.notices).as("the list itself was read").isEmpty();

    doReturn(Optional.empty()).when(account.cloud).read(OFFER.id());
    account.poll();
    assertThat(account.request().isClosed()).isTrue();
  }

  @Test
  void closesNothingThatAReadAloneFindsAndRecordsWhatItSays() throws Exception {
    account.lists(OFFER);
    account.poll();
    account.lists();
    doReturn(Optional.of(OFFER)).when(account.cloud).read(OFFER.id());
    account.poll();
    account.poll();
    assertThat(account.history()).hasSize(1);

    doReturn(Optional.of(Examples.in("available", GATEWAY))).when(account.cloud).read(OFFER.id());
    account.poll();
    assertThat(account.request().phase()).isInstanceOf(Phase.AcceptedOutside.class);
  }

  @Test
  void countsNoListFromBeforeAnotherBotPolled() throws Exception {
    account.lists(OFFER);
    account.poll();
    account.lists();
    account.poll();
    account.isElsewhere(true);
    assertThat(account.poll()).isEqualTo(Duration.ofSeconds(1));
    assertThat(account.watch.status().stage()).isEqualTo(PollStatus.Stage.ELSEWHERE);
    account.isElsewhere(false);
    account.poll();
    assertThat(account.request().isClosed()).isFalse();

    account.poll();
    assertThat(account.request().isClosed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void opensARequestThoughTheOwnConnectionsCanNotBeReadAndChecksItLater(Kind kind)
      throws Exception {
    doThrow(failure(kind)).when(account.cloud).ownConnections();

    assertThatOwnershipIsCheckedLater();
  }

  @Test
  void opensARequestThoughTheOwnConnectionsBreakTheCall() throws Exception {
    doThrow(new IllegalStateException("a defect")).when(account.cloud).ownConnections();

    assertThatOwnershipIsCheckedLater();
  }

  private void assertThatOwnershipIsCheckedLater() throws Exception {
    account.lists(OFFER);
    account.poll();
    assertThat(account.request().waits()).isTrue();
    assertThat(account.request().offered().ownershipChecked()).isFalse();

    doReturn(Set.of()).when(account.cloud).ownConnections();
    account.poll();
    assertThat(account.history())
        .last()
        .isEqualTo(new Event.OwnershipChecked(account.clock.instant(), false));
  }

  @Test
  void closesWhatTurnsOutToBeAnOfferByTheAccount() throws Exception {
    doThrow(failure(Kind.THROTTLED)).when(account.cloud).ownConnections();
    account.lists(OFFER);
    account.poll();
    doReturn(Set.of(OFFER.connection())).when(account.cloud).ownConnections();
    account.poll();
    account.poll();

    assertThat(account.request().isClosed()).isTrue();
    assertThat(account.history(Examples.ID.next())).isEmpty();
  }

  /** Each kind of event that a poll appends; the next poll makes up for the one that failed. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Event.Offered.class,
        Event.OwnershipChecked.class,
        Event.StateSeen.class,
        Event.Vanished.class,
        Event.Returned.class,
        Event.StillPending.class,
        Event.FollowEnded.class
      })
  void repeatsAnAppendThatTheStoreRefused(Class<? extends Event> kind) throws Exception {
    prepare(kind);
    account.failsToAppend(kind);

    assertThatThrownBy(account::poll).isInstanceOf(StoreException.class);
    assertThat(account.history()).noneMatch(kind::isInstance);
    assertThat(account.watch.status().trouble().orElseThrow().english())
        .contains("The bot itself failed (StoreException)");
    assertThat(
            ReasonProblem.of(account.watch.status().trouble().orElseThrow(), CloudProblem.FAILED))
        .extracting(Diagnosis::problem)
        .isEqualTo(CloudProblem.POLL_FAULT);

    account.poll();
    assertThat(account.history()).filteredOn(kind::isInstance).hasSize(1);
    assertThat(account.watch.status().stage()).isEqualTo(PollStatus.Stage.POLLED);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Event.Offered.class,
        Event.OwnershipChecked.class,
        Event.StateSeen.class,
        Event.Vanished.class,
        Event.Returned.class,
        Event.StillPending.class,
        Event.FollowEnded.class
      })
  void repeatsAnAppendThatLostARace(Class<? extends Event> kind) throws Exception {
    prepare(kind);
    account.losesAppend(kind);

    account.poll();
    assertThat(account.history()).noneMatch(kind::isInstance);
    account.poll();
    assertThat(account.history()).filteredOn(kind::isInstance).hasSize(1);
  }

  /** A poll that could not record an offer must not pass for one that did not have it. */
  @Test
  void countsNoPollAsCompleteWhoseOfferCouldNotBeRecorded() throws Exception {
    account.lists();
    account.poll();
    Optional<Instant> lastPoll = account.lastPoll();
    account.lists(OFFER);
    account.failsToAppend(Event.Offered.class);
    assertThatThrownBy(account::poll).isInstanceOf(StoreException.class);
    assertThat(account.lastPoll()).isEqualTo(lastPoll);

    account.poll();
    assertThat(account.request().offered().lastAbsent()).isEqualTo(lastPoll);
  }

  @Test
  void reportsAnOutageOfItsOwnAndItsEnd() throws Exception {
    account.lists();
    account.poll();
    doThrow(new IllegalStateException("a defect")).when(account.cloud).interfaces();
    for (int poll = 0; poll < 8; poll++) {
      assertThatThrownBy(account::poll).isInstanceOf(IllegalStateException.class);
    }
    assertThat(account.notices).singleElement().isInstanceOf(Notice.PollOutageBegan.class);

    account.lists(OFFER);
    account.poll();
    assertThat(account.notices)
        .last()
        .isInstanceOfSatisfying(
            Notice.PollOutageEnded.class,
            end -> assertThat(end.appeared()).containsExactly(Examples.ID));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anEarlyReadThatFailsChangesNothingAndIsNotRepeatedAtOnce(Kind kind) throws Exception {
    account.lists(OFFER);
    account.poll();
    accept();
    account.earlyReader.readDue();
    doThrow(failure(kind)).when(account.cloud).read(OFFER.id());
    account.clock.advance(Duration.ofSeconds(5));

    assertThat(account.earlyReader.readDue()).isEqualTo(Duration.ofSeconds(5));
    account.earlyReader.readDue();
    assertThat(account.history()).hasSize(3);
    verify(account.cloud, times(1)).read(OFFER.id());

    doReturn(Optional.of(Examples.in("available", GATEWAY))).when(account.cloud).read(OFFER.id());
    account.clock.advance(Duration.ofSeconds(5));
    account.earlyReader.readDue();
    assertThat(account.request().state()).isEqualTo(State.AVAILABLE);
  }

  /** Brings the account to where the next poll appends such an event. */
  private void prepare(Class<? extends Event> kind) throws Exception {
    account.lists(OFFER);
    if (kind == Event.Offered.class) {
      return;
    }
    if (kind == Event.OwnershipChecked.class) {
      doThrow(failure(Kind.UNCERTAIN)).when(account.cloud).ownConnections();
    }
    account.poll();
    doReturn(Set.of()).when(account.cloud).ownConnections();
    if (kind == Event.StateSeen.class) {
      account.lists(Examples.in("available", GATEWAY));
    }
    if (kind == Event.Vanished.class || kind == Event.Returned.class) {
      account.lists();
      account.poll();
    }
    if (kind == Event.Returned.class) {
      account.poll();
      account.lists(OFFER);
    }
    if (kind == Event.StillPending.class || kind == Event.FollowEnded.class) {
      accept();
      account.lists(Examples.in("pending", GATEWAY));
      account.poll();
      account.clock.advance(
          kind == Event.StillPending.class ? Duration.ofMinutes(40) : Duration.ofDays(30));
    }
  }

  private void accept() {
    account.append(new Event.Claimed(account.clock.instant(), Examples.claim()));
    account.append(new Event.Confirmed(account.clock.instant(), State.PENDING));
  }
}
