package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MissingInterfacesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void followOne() throws Exception {
    account = new Account(folder, Optional.of(Account.WEEK));
    account.poll();
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void closesARequestThatIsMissingTwiceAndCanNotBeRead() throws Exception {
    account.cloud.has();
    account.pollAfter(MINUTE);
    assertThat(account.request().isClosed()).isFalse();
    account.pollAfter(MINUTE);

    assertThat(account.request().phase())
        .isEqualTo(
            new Phase.Closed(
                Ending.WITHDRAWN,
                Examples.NOW.plus(MINUTE.multipliedBy(3)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(new Phase.Waiting(Optional.empty()))));
  }

  @Test
  void neverClosesOnListsThatLeaveItOutWhileItCanBeRead() throws Exception {
    account.cloud.leavesOut(Account.ID.interfaceId());
    for (int poll = 0; poll < 5; poll++) {
      account.pollAfter(MINUTE);
    }

    assertThat(account.request().isClosed()).isFalse();
  }

  @Test
  void takesTheWordOfTheReadingAloneForWhatListsLeaveOut() throws Exception {
    account.cloud.has(Examples.in("expired", Optional.empty()));
    account.cloud.leavesOut(Account.ID.interfaceId());
    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);

    assertThat(account.history().getLast())
        .isEqualTo(
            new Event.StateSeen(account.clock.instant(), new State("expired"), Optional.empty()));
  }

  @Test
  void takesWhatVanishesAfterADeclineForDeleted() throws Exception {
    account.append(new Event.DeclineClaimed(account.clock.instant(), Examples.decline()));
    Phase declining = account.request().phase();
    account.cloud.has();
    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);
    // the answer to the decline may still come
    assertThat(account.request().isClosed()).isFalse();
    account.pollAfter(MINUTE);

    assertThat(account.request().phase())
        .isEqualTo(
            new Phase.Closed(
                Ending.DELETED,
                account.clock.instant(),
                Optional.empty(),
                Optional.of(Examples.decline()),
                Optional.empty(),
                false,
                Optional.of(declining)));
  }

  @Test
  void startsToCountAnewWhenItIsListedInBetween() throws Exception {
    for (int time = 0; time < 3; time++) {
      account.cloud.has();
      account.pollAfter(MINUTE);
      account.cloud.has(Account.WAITING);
      account.pollAfter(MINUTE);
    }

    assertThat(account.request().isClosed()).isFalse();
    assertThat(account.cloud.count(Operation.READ)).isZero();
  }

  @Test
  void needsTwoListsAfterARestartToo() throws Exception {
    account.cloud.has();
    account.pollAfter(MINUTE);
    account.restart();
    account.pollAfter(MINUTE);

    assertThat(account.request().isClosed()).isFalse();
  }

  /** First listed a minute after a poll without it: the safe deadline is seven days after that. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-30T09:59:59Z, WITHDRAWN",
    "2026-11-30T10:00:00Z, EXPIRED",
    "2026-12-24T10:00:00Z, EXPIRED"
  })
  void tellsWithdrawnFromExpiredByTheSafeDeadline(Instant lastPoll, Ending ending)
      throws Exception {
    account.cloud.has();
    account.pollAfter(MINUTE);
    account.clock.set(lastPoll);
    account.poll();

    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Closed.class, closed -> assertThat(closed.ending()).isEqualTo(ending));
  }

  @Test
  void callsAnAcceptedOneDeleted() throws Exception {
    account.append(new Event.Claimed(Examples.NOW, Examples.claim()));
    account.append(new Event.Confirmed(Examples.NOW, State.PENDING));
    account.cloud.has();
    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);

    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Closed.class, closed -> assertThat(closed.ending()).isEqualTo(Ending.DELETED));
  }

  @Test
  void waitsForTheAnswerToAnAcceptThatIsUnderWay() throws Exception {
    account.cloud.has();
    account.append(new Event.Claimed(account.clock.instant(), Examples.claim()));
    account.pollAfter(Duration.ofSeconds(10));
    account.pollAfter(Duration.ofSeconds(10));
    assertThat(account.request().isClosed()).isFalse();

    account.pollAfter(Duration.ofMinutes(2));
    assertThat(account.request().isClosed()).isTrue();
  }

  @Test
  void oneThatCanNotBeReadHoldsUpNeitherNewOffersNorOtherEnds() throws Exception {
    account.cloud.has(Account.WAITING, other("dxvif-2"));
    account.pollAfter(MINUTE);
    account.cloud.has(other("dxvif-3"));
    account.pollAfter(MINUTE);
    account.cloud.fails(Operation.READ, Kind.UNCERTAIN, 1);
    account.cloud.has(other("dxvif-3"), other("dxvif-4"));
    account.clock.advance(MINUTE);
    assertThatThrownBy(account::poll).isInstanceOf(CloudException.class);

    assertThat(account.journal.followed(Account.NAME))
        .extracting(request -> request.id().interfaceId())
        .containsExactly(Account.ID.interfaceId(), "dxvif-3", "dxvif-4");
    assertThat(account.journal.find(new RequestId(Account.NAME, "dxvif-4", 1)))
        .hasValueSatisfying(
            request ->
                assertThat(request.offered().lastAbsent())
                    .contains(account.clock.instant().minus(MINUTE)));
  }

  private static HostedInterface other(String id) {
    return Examples.named(id);
  }
}
