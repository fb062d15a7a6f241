package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.retention.Housekeeping;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NewOffersTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void open() {
    account = new Account(folder, Optional.of(Account.WEEK));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void writesDownWhatWaitsOnce() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.pollAfter(MINUTE);

    assertThat(account.history())
        .containsExactly(new Event.Offered(Examples.NOW, Account.WAITING, Optional.empty(), true));
  }

  @Test
  void remembersTheLastPollThatDidNotHaveItAcrossARestart() throws Exception {
    account.poll();
    account.restart();
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().offered().lastAbsent()).contains(Examples.NOW);
  }

  @Test
  void countsAPollFromBeforeItsCall() throws Exception {
    account.cloud.during(Operation.INTERFACES, () -> account.clock.advance(MINUTE));
    account.poll();

    assertThat(account.lastPoll()).contains(Examples.NOW);
  }

  /** The list may lag behind a decline. */
  @Test
  void takesWhatWasJustDeclinedForAnOldRowAndForAnOfferAnewLater() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.append(new Event.DeclineClaimed(Examples.NOW, Examples.decline()));
    account.append(new Event.Declined(Examples.NOW, State.REJECTED));
    account.pollAfter(MINUTE);
    assertThat(account.journal.find(Account.ID.next())).isEmpty();

    account.pollAfter(Duration.ofMinutes(9));
    assertThat(account.journal.find(Account.ID.next())).isPresent();
  }

  @Test
  void takesTheNextRoundAfterOneThatLeftTheStore() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.append(Examples.seen("deleted", Optional.empty()));
    account.journal.published(Account.ID, 2);
    account.clock.advance(Duration.ofDays(401));
    new Housekeeping(
            account.store,
            account.journal,
            List.of(Account.NAME),
            Duration.ofDays(400),
            AccountLeases.of(account.store, List.of(Account.NAME)),
            account.clock)
        .removeDue();
    assertThat(account.journal.find(Account.ID)).isEmpty();

    account.restart();
    account.poll();
    assertThat(account.history()).isEmpty();
    assertThat(account.journal.history(Account.ID.next())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "available", "deleted", "expired", "approving"})
  void leavesAloneWhatDoesNotWait(String state) throws Exception {
    account.cloud.has(Examples.in(state, Optional.empty()));
    account.poll();

    assertThat(account.history()).isEmpty();
    assertThat(account.cloud.count(Operation.OWN_CONNECTIONS)).isZero();
  }

  @Test
  void leavesAloneWhatTheAccountOffersToOthersAndAsksAboutItOnce() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.owns(Account.WAITING.connection());
    account.poll();
    account.pollAfter(MINUTE);

    assertThat(account.history()).isEmpty();
    assertThat(account.cloud.count(Operation.OWN_CONNECTIONS)).isEqualTo(1);
  }

  @Test
  void takesAnOfferWhoseOwnershipItMayNotCheckAndSaysSo() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.FORBIDDEN, 1);
    account.poll();

    assertThat(account.request().offered().ownershipChecked()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsNothingBackThatItCanNotCheckAndChecksItLater(Kind kind) throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.fails(Operation.OWN_CONNECTIONS, kind, 1);
    account.poll();
    assertThat(account.request().offered().ownershipChecked()).isFalse();
    assertThat(account.lastPoll()).contains(Examples.NOW);

    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);

    assertThat(account.history())
        .last()
        .isEqualTo(new Event.OwnershipChecked(Examples.NOW.plus(MINUTE), false));
    assertThat(account.request().offered().ownershipChecked()).isTrue();
    assertThat(account.request().waits()).isTrue();
    assertThat(account.cloud.count(Operation.OWN_CONNECTIONS)).isEqualTo(2);
  }

  @Test
  void keepsNothingBackWhenTheCallBreaksInsideTheBot() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.during(
        Operation.OWN_CONNECTIONS,
        () -> {
          throw new IllegalStateException("a defect");
        });
    account.poll();

    assertThat(account.request().offered().ownershipChecked()).isFalse();
  }

  @Test
  void closesWhatTurnsOutToBeTheAccountsOwnAndDoesNotTakeItForANewOffer() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.owns(Account.WAITING.connection());
    account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.THROTTLED, 1);
    account.poll();
    account.pollAfter(MINUTE);
    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Closed.class, closed -> assertThat(closed.ending()).isEqualTo(Ending.OURS));

    account.restart();
    account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.THROTTLED, 1);
    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);

    assertThat(account.journal.find(Account.ID.next())).isEmpty();
  }

  @Test
  void closesWhatTurnsOutToBeTheAccountsOwnAfterItsReceiverAcceptedIt() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.owns(Account.WAITING.connection());
    account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.UNCERTAIN, 2);
    account.poll();
    account.cloud.has(Examples.in("available", Optional.empty()));
    account.pollAfter(MINUTE);
    assertThat(account.request().phase()).isInstanceOf(Phase.AcceptedOutside.class);
    account.pollAfter(MINUTE.multipliedBy(5));

    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Closed.class, closed -> assertThat(closed.ending()).isEqualTo(Ending.OURS));
  }

  @Test
  void asksMoreAndMoreRarelyWhileTheKeyMayNotReadTheConnections() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.FORBIDDEN, 1_000);
    for (int minute = 0; minute < 24 * 60; minute++) {
      account.pollAfter(MINUTE);
    }

    assertThat(account.cloud.count(Operation.OWN_CONNECTIONS)).isBetween(10, 15);
    assertThat(account.history()).hasSize(1);
  }

  @Test
  void leavesAloneWhatIsBeingAcceptedUntilThatIsOver() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.owns(Account.WAITING.connection());
    account.cloud.fails(Operation.OWN_CONNECTIONS, Kind.FORBIDDEN, 1);
    account.poll();
    account.append(new Event.Claimed(Examples.NOW, Examples.claim()));
    account.pollAfter(MINUTE);
    assertThat(account.history()).hasSize(2);

    account.append(new Event.ConfirmFailed(Examples.NOW, Reason.quoted("The cloud refused.")));
    account.pollAfter(MINUTE);

    assertThat(account.request().isClosed()).isTrue();
  }

  @Test
  void makesANewRequestOfAnIdThatIsOfferedAgainAfterItsEnd() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.append(new Event.StateSeen(Examples.NOW, State.EXPIRED, Optional.empty()));
    account.pollAfter(MINUTE);

    assertThat(account.journal.find(Account.ID.next())).isPresent();
  }

  /** After an outage one list shows the end of the old one and the new one. */
  @Test
  void recognisesWhatReplacesOneThatTheSameListShowsAsEnded() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.cloud.has(Examples.in("expired", Optional.empty()), Examples.named("dxvif-0000000b"));
    account.pollAfter(Duration.ofDays(8));

    assertThat(account.journal.find(new RequestId(Account.NAME, "dxvif-0000000b", 1)))
        .hasValueSatisfying(
            request -> assertThat(request.offered().replaces()).contains(Account.ID));
  }

  /** A tool that recreates an interface takes seconds, less than a poll interval. */
  @Test
  void recognisesWhatReplacesOneThatTheSameListDoesNotHaveAnyMore() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.cloud.has(Examples.named("dxvif-0000000b"));
    account.pollAfter(MINUTE);

    assertThat(account.journal.find(new RequestId(Account.NAME, "dxvif-0000000b", 1)))
        .hasValueSatisfying(
            request -> assertThat(request.offered().replaces()).contains(Account.ID));
  }

  @Test
  void takesNoPlaceOfOneThatIsListedToo() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.cloud.has(Account.WAITING, Examples.named("dxvif-0000000b"));
    account.pollAfter(MINUTE);

    assertThat(account.journal.find(new RequestId(Account.NAME, "dxvif-0000000b", 1)))
        .hasValueSatisfying(request -> assertThat(request.offered().replaces()).isEmpty());
  }

  @Test
  void doesNotTakeARequestThatEndedDuringThePollForANewOne() throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    account.cloud.during(
        Operation.INTERFACES,
        () -> account.append(new Event.Vanished(Examples.NOW, Ending.WITHDRAWN)));
    account.pollAfter(MINUTE);

    assertThat(account.journal.find(Account.ID.next())).isEmpty();
  }

  @Test
  void makesNoSecondRequestOfOneThatAnotherBotFoundDuringThePoll() throws Exception {
    account.cloud.has(Account.WAITING);
    account.cloud.during(
        Operation.INTERFACES,
        () ->
            account.append(
                new Event.Offered(Examples.NOW, Account.WAITING, Optional.empty(), true)));
    account.poll();

    assertThat(account.history()).hasSize(1);
    assertThat(account.journal.find(Account.ID.next())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void changesNothingWhenTheAccountGivesNoAnswer(Kind kind) throws Exception {
    account.cloud.has(Account.WAITING);
    account.poll();
    List<Event> before = account.history();
    account.cloud.fails(Operation.INTERFACES, kind, 3);
    for (int poll = 0; poll < 3; poll++) {
      account.clock.advance(MINUTE);
      assertThatThrownBy(account::poll).isInstanceOf(CloudException.class);
    }

    assertThat(account.history()).isEqualTo(before);
    assertThat(account.lastPoll()).contains(Examples.NOW);
  }
}
