package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("captures what the whole JVM logs")
final class ResumptionTest {
  @TempDir private Path folder;
  private Office office;

  /** A claim whose bot was stopped before it wrote down what came of it. */
  @BeforeEach
  void leaveAClaimBehind() {
    office = new Office(folder);
    office.append(new Event.Claimed(office.clock.instant(), office.claim()));
    office.clock.advance(Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void confirmsAgainWithTheSameGatewayWhatStillWaits() {
    office.resumption().resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(office.events()).containsExactly("Claimed", "Claimed", "Confirmed");
    assertThat(office.cloud.confirmed()).containsExactly("dxvif-56781234 vgw-87654321");
  }

  @Test
  void callsNothingWhenTheCallBeforeSucceeded() {
    office.cloudSays("pending");
    office.resumption().resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "available", "down"})
  void leavesOpenByWhomWhenTheCloudNamesNoGatewayForLong(String state) {
    office.cloud.has(Examples.in(state, Optional.empty()));
    Resumption resumption = office.resumption();
    Instant claimed = ((Phase.Confirming) office.request().phase()).since();
    resumption.resumeAll();
    resumption.resumeAll();
    assertThat(office.request().phase()).isInstanceOf(Phase.Confirming.class);
    office.clock.advance(
        Duration.between(office.clock.instant(), claimed.plus(Duration.ofSeconds(121))));
    resumption.resumeAll();

    assertThat(office.events()).containsExactly("Claimed", "StateSeen", "AcceptLeftOpen");
    assertThat(office.request().phase()).isInstanceOf(Phase.AcceptedBySomebody.class);
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  /** The list lagged: the call before had succeeded, so the second is refused. */
  @Test
  void countsAsItsOwnWhatARefusedSecondCallFindsAccepted() {
    office.cloud.during(Operation.CONFIRM, () -> office.cloudSays("pending"), Kind.REFUSED);
    office.resumption().resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(office.events()).containsExactly("Claimed", "Claimed", "StateSeen");
  }

  @Test
  void looksSeveralTimesBeforeItBelievesARefusal() {
    office.cloud.fails(Operation.CONFIRM, Kind.REFUSED, 1);
    // the first reading is the one before the call
    office.cloud.during(Operation.READ, () -> {});
    office.cloud.fails(Operation.READ, Kind.UNCERTAIN, 4);
    office.cloud.during(Operation.READ, () -> office.cloudSays("pending"));
    office.resumption().resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED,     Waiting",
    "FORBIDDEN,   Waiting",
    "CREDENTIALS, Confirming",
    "THROTTLED,   Confirming",
    "UNCERTAIN,   Confirming"
  })
  void letsPeopleDecideAnewOnlyWhenTheCloudLookedAndRefused(Kind kind, String phase) {
    office.cloud.fails(Operation.CONFIRM, kind, 1);
    office.resumption().resumeAll();

    assertThat(office.request().phase().getClass().getSimpleName()).isEqualTo(phase);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  /** The list lagged longer than anybody looks: the call before had succeeded all the same. */
  @ParameterizedTest
  @CsvSource({
    "pending,    vgw-87654321, Accepted",
    "pending,    vgw-11111111, AcceptedOutside",
    "available,  ,             AcceptedBySomebody",
    "confirming, ,             Waiting",
  })
  void knowsAnAcceptInDoubtThoughARefusalOpenedTheCard(
      String state, @Nullable String gateway, String phase) {
    office.cloud.fails(Operation.CONFIRM, Kind.REFUSED, 1);
    office.resumption().resumeAll();
    assertThat(office.request().waits()).isTrue();
    office.append(
        new Event.StateSeen(
            office.clock.instant(), new State(state), Optional.ofNullable(gateway)));

    assertThat(office.request().phase().getClass().getSimpleName()).isEqualTo(phase);
  }

  /** The cloud may refuse what the next person wants for having done what the last one did. */
  @Test
  void tellsNobodyThatItWasNotAcceptedAfterAnAcceptInDoubt() {
    office.cloud.fails(Operation.CONFIRM, Kind.REFUSED, 2);
    office.resumption().resumeAll();

    assertThat(office.accept()).isInstanceOf(Decision.InDoubt.class);
    office.append(
        new Event.StateSeen(office.clock.instant(), State.PENDING, Optional.of(Office.GATEWAY)));
    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "verifying", "approving"})
  void asksAgainWhereTheStateDoesNotTell(String state) {
    office.cloud.has(Examples.in(state, Optional.empty()));
    Resumption resumption = office.resumption();
    resumption.resumeAll();
    resumption.resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  @Test
  void doesNotBelieveARefusalWhereTheStateDoesNotTell() {
    office.cloud.has(Examples.in("unknown", Optional.empty()));
    office.cloud.fails(Operation.CONFIRM, Kind.REFUSED, 1);
    Resumption resumption = office.resumption();
    resumption.resumeAll();
    resumption.resumeAll();

    assertThat(office.cloud.confirmed()).hasSize(1);
    assertThat(office.request().phase()).isInstanceOf(Phase.Confirming.class);
  }

  @Test
  void doesNotWaitForAClockThatWasSetBack() {
    Resumption resumption = office.resumption();
    office.append(
        new Event.Claimed(office.clock.instant().plus(Duration.ofHours(1)), office.claim()));
    resumption.resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
  }

  @Test
  void leavesAloneACallThatThisRunMadeUntilItIsSurelyOver() {
    Resumption resumption = office.resumption();
    office.append(new Event.ConfirmFailed(office.clock.instant(), Reason.quoted("no")));
    office.clock.advance(Duration.ofSeconds(1));
    office.append(new Event.Claimed(office.clock.instant(), office.claim()));
    office.clock.advance(Duration.ofMinutes(2));
    resumption.resumeAll();
    assertThat(office.cloud.confirmed()).isEmpty();

    office.clock.advance(Duration.ofSeconds(1));
    resumption.resumeAll();
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  /** The bot that starts can't know whether the one that claimed still lives. */
  @Test
  void leavesAloneWhatAnotherBotMayBeCallingUntilThatIsOver() {
    Resumption resumption = office.resumptionAmongOthers();
    Instant claimed = ((Phase.Confirming) office.request().phase()).since();
    office.clock.advance(
        Duration.between(office.clock.instant(), claimed.plus(Duration.ofSeconds(30))));
    assertThat(resumption.resumeAll()).isLessThan(Duration.ofSeconds(10));
    assertThat(office.cloud.confirmed()).isEmpty();

    office.clock.advance(Duration.ofSeconds(1));
    resumption.resumeAll();
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  @Test
  void leavesItToTheWatchToSayThatItIsGone() {
    office.cloud.has();
    office.resumption().resumeAll();

    assertThat(office.events()).containsExactly("Claimed");
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @Test
  void goesOnAskingACloudThatGivesNoAnswerAndSaysSoOnce() {
    office.cloud.fails(Operation.READ, Kind.UNCERTAIN, 3);
    Resumption resumption = office.resumption();
    try (LogCapture log = LogCapture.of(Resumption.class)) {
      for (int turn = 0; turn < 3; turn++) {
        resumption.resumeAll();
      }
      assertThat(log.messages()).hasSize(1).first().asString().contains("still in doubt");
    }
    resumption.resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  @Test
  void ofTwoThatResumeOneCalls() {
    Resumption other = office.resumption();
    office.cloud.during(Operation.READ, other::resumeAll);
    office.resumption().resumeAll();

    assertThat(office.request().phase()).isInstanceOf(Phase.Accepted.class);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }
}
