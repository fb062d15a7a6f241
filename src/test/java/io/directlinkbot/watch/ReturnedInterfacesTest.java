package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was only missing from the list is the same request when it is listed again. */
final class ReturnedInterfacesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Optional<String> OURS = Optional.of(Examples.GATEWAY.id());

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
  void opensARequestAgainWithItsDeadline() throws Exception {
    Instant gone = vanish(MINUTE);
    InterfaceRequest before = account.request();
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE.multipliedBy(30));

    assertThat(account.history().getLast())
        .isEqualTo(
            new Event.Returned(account.clock.instant(), gone, State.CONFIRMING, Optional.empty()));
    assertThat(account.request().waits()).isTrue();
    assertThat(account.request().deadline(Account.WEEK)).isEqualTo(before.deadline(Account.WEEK));
    assertThat(isNewRound()).isFalse();
  }

  @Test
  void opensOneAgainThatHadExpiredByOurReckoning() throws Exception {
    vanish(Duration.ofDays(8));
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().waits()).isTrue();
  }

  @Test
  void opensOneAgainAfterARestart() throws Exception {
    vanish(MINUTE);
    account.restart();
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().waits()).isTrue();
  }

  @Test
  void opensWhatAnotherRegionDidNotList() throws Exception {
    account.movesTo("elsewhere");
    vanish(MINUTE);
    account.movesTo("OUTSCALE eu-west-2");
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().waits()).isTrue();
  }

  @Test
  void asksNothingOfTheCloudForIt() throws Exception {
    vanish(MINUTE);
    int asked = account.cloud.count(Operation.OWN_CONNECTIONS);
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.cloud.count(Operation.OWN_CONNECTIONS)).isEqualTo(asked);
  }

  static Stream<HostedInterface> otherFacts() {
    return Stream.of(
        new OfferDraft().connection("dxcon-99999999").build(),
        new OfferDraft().vlan(999).build(),
        new OfferDraft().name("another").build(),
        new OfferDraft().asn(64999).build(),
        new OfferDraft().amazonSideAsn(64998).build(),
        new OfferDraft().type("public").build(),
        new OfferDraft().location("PAR9").build(),
        new OfferDraft().owner("999999999999").build(),
        new OfferDraft().addresses(Optional.of("10.9.9.1/30"), Optional.empty()).build());
  }

  @ParameterizedTest
  @MethodSource("otherFacts")
  void takesOtherFactsForANewRequest(HostedInterface row) throws Exception {
    vanish(MINUTE);
    account.cloud.has(row);
    account.pollAfter(MINUTE);

    assertThat(account.request().isClosed()).isTrue();
    assertThat(isNewRound()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "rejected", "deleted"})
  void takesTheSameIdForANewRequestAfterAnEndThatTheCloudStated(String state) throws Exception {
    account.cloud.has(Examples.in(state, Optional.empty()));
    account.pollAfter(MINUTE);
    vanish(MINUTE);
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().isClosed()).isTrue();
    assertThat(isNewRound()).isTrue();
  }

  @Test
  void takesTheSameIdForANewRequestAfterADecline() throws Exception {
    account.append(new Event.DeclineClaimed(account.clock.instant(), Examples.decline()));
    account.append(new Event.Declined(account.clock.instant(), State.DELETING));
    vanish(Duration.ofMinutes(3));
    assertThat(account.request().isClosed()).isTrue();
    account.cloud.has(Account.WAITING);
    account.pollAfter(Duration.ofMinutes(11));

    assertThat(isNewRound()).isTrue();
  }

  @Test
  void opensOneAgainWhoseDeclineWasInDoubt() throws Exception {
    account.append(new Event.DeclineClaimed(account.clock.instant(), Examples.decline()));
    vanish(Duration.ofMinutes(3));
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);
    assertThat(account.request().isClosed()).as("the list may lag behind the decline").isTrue();
    account.pollAfter(Duration.ofMinutes(11));

    assertThat(isNewRound()).isFalse();
    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Waiting.class, waiting -> assertThat(waiting.lastTry()).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired", "rejected", "deleted", "deleting"})
  void leavesOneClosedThatIsListedAsEnded(String state) throws Exception {
    vanish(MINUTE);
    account.cloud.has(Examples.in(state, Optional.empty()));
    account.pollAfter(MINUTE);

    assertThat(account.request().isClosed()).isTrue();
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);
    assertThat(account.request().waits()).isTrue();
  }

  /** A faulty list may first have it with facts missing. */
  @Test
  void opensOneAgainThatWasListedInPartBefore() throws Exception {
    vanish(MINUTE);
    account.cloud.has(new OfferDraft().state("unknown").vlan(0).build());
    account.pollAfter(MINUTE);
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(isNewRound()).isFalse();
    assertThat(account.request().waits()).isTrue();
  }

  @Test
  void seesThatItWasAcceptedElsewhereMeanwhile() throws Exception {
    vanish(MINUTE);
    account.cloud.has(
        new OfferDraft().state("available").amazonSideAsn(64512).gateway(OURS).build());
    account.pollAfter(MINUTE);

    assertThat(account.request().phase()).isInstanceOf(Phase.AcceptedOutside.class);
    assertThat(account.request().state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void seesThatTheAcceptInDoubtWasCarriedOut() throws Exception {
    account.append(new Event.Claimed(account.clock.instant(), Examples.claim()));
    vanish(Duration.ofMinutes(3));
    account.cloud.has(Examples.in("pending", OURS));
    account.pollAfter(MINUTE);

    assertThat(account.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(account.request().claim()).contains(Examples.claim());
  }

  @Test
  void hasPeopleDecideAnewAfterAnAcceptInDoubt() throws Exception {
    account.append(new Event.Claimed(account.clock.instant(), Examples.claim()));
    vanish(Duration.ofMinutes(3));
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Waiting.class, waiting -> assertThat(waiting.lastTry()).isPresent());
  }

  @Test
  void goesOnToFollowWhatWasAccepted() throws Exception {
    Claim claim = Examples.claim();
    Instant accepted = account.clock.instant();
    account.append(new Event.Claimed(accepted, claim));
    account.append(new Event.Confirmed(accepted, State.PENDING));
    vanish(MINUTE);
    account.cloud.has(Examples.in("available", OURS));
    account.pollAfter(MINUTE);

    assertThat(account.request().phase()).isEqualTo(new Phase.Accepted(claim, accepted));
    assertThat(account.request().traffic().everAvailable()).isTrue();
  }

  @Test
  void leavesAloneWhatIsNoLongerFollowed() throws Exception {
    account.append(new Event.StateSeen(account.clock.instant(), State.AVAILABLE, OURS));
    account.cloud.has(Examples.in("available", OURS));
    account.pollAfter(Account.MONTH);
    account.pollAfter(MINUTE);

    assertThat(account.history().getLast()).isInstanceOf(Event.FollowEnded.class);
  }

  @Test
  void lapsesAnApprovalThatWasGivenBefore() throws Exception {
    account.append(new Event.Approved(account.clock.instant(), Examples.claim()));
    vanish(MINUTE);
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);

    assertThat(account.request().waits()).isTrue();
    assertThat(account.request().approval()).isEmpty();
  }

  @Test
  void doesNotTakeALateRowOfAnAcceptedOneForWaiting() throws Exception {
    account.append(new Event.Claimed(account.clock.instant(), Examples.claim()));
    account.append(new Event.Confirmed(account.clock.instant(), State.PENDING));
    vanish(MINUTE);
    account.cloud.has(Account.WAITING);
    account.pollAfter(MINUTE);
    assertThat(account.request().isClosed()).isTrue();
    assertThat(isNewRound()).isFalse();

    account.cloud.has(Examples.in("pending", OURS));
    account.pollAfter(MINUTE);
    assertThat(account.request().phase()).isInstanceOf(Phase.Accepted.class);
  }

  @Test
  void isOpenedOnceByTwoBots() throws Exception {
    vanish(MINUTE);
    account.cloud.has(Account.WAITING);
    AccountPoll other = account.newPoll();
    account.cloud.during(
        Operation.INTERFACES,
        () -> {
          try {
            other.run();
          } catch (Exception failure) {
            throw new IllegalStateException(failure);
          }
        });
    account.pollAfter(MINUTE);

    assertThat(account.history().stream().filter(Event.Returned.class::isInstance)).hasSize(1);
    assertThat(isNewRound()).isFalse();
  }

  @Test
  void tellsOfOneThatComesAndGoesAFewTimesADay() throws Exception {
    int flaps = 0;
    for (Duration day = Duration.ZERO; day.compareTo(Duration.ofDays(2)) < 0; flaps++) {
      account.cloud.has();
      for (int poll = 0; poll < 3; poll++) {
        account.pollAfter(MINUTE);
      }
      account.cloud.has(Account.WAITING);
      account.pollAfter(MINUTE);
      day = day.plusMinutes(4);
    }

    assertThat(flaps).isGreaterThan(500);
    assertThat(account.history()).hasSizeLessThan(6);
    assertThat(account.request().waits()).isTrue();

    account.cloud.has();
    for (int poll = 0; poll < 12; poll++) {
      account.pollAfter(MINUTE);
    }
    assertThat(account.request().isClosed()).isTrue();
  }

  /** Lets it be missing from two lists, the second of them so long after the first. */
  private Instant vanish(Duration wait) throws Exception {
    account.cloud.has();
    account.pollAfter(MINUTE);
    account.pollAfter(wait);
    return account.clock.instant();
  }

  private boolean isNewRound() {
    return account.journal.find(Account.ID.next()).isPresent();
  }
}
