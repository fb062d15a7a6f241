package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

final class ConfirmCallTest {
  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void writesTheClaimBeforeTheCallAndTheAnswerAfterIt() {
    AtomicReference<Phase> during = new AtomicReference<>();
    office.cloud.during(Operation.CONFIRM, () -> during.set(office.request().phase()));

    assertThat(office.accept()).isEqualTo(new Decision.Accepted(office.request()));
    assertThat(during.get()).isEqualTo(new Phase.Confirming(office.claim(), Examples.NOW));
    assertThat(office.history())
        .containsExactly(
            Examples.offered(),
            new Event.Claimed(Examples.NOW, office.claim()),
            new Event.Confirmed(Examples.NOW, State.PENDING));
    assertThat(office.cloud.confirmed()).containsExactly("dxvif-56781234 vgw-87654321");
  }

  /** What the row says after the failed call decides; it never leads to a second call. */
  @ParameterizedTest
  @CsvSource({
    // surely not done, and the interface waits: told, and it may be tried again
    "REFUSED,     confirming, Claimed ConfirmFailed,           NotNow",
    "FORBIDDEN,   confirming, Claimed ConfirmFailed,           NotNow",
    "CREDENTIALS, confirming, Claimed ConfirmFailed,           NotNow",
    "THROTTLED,   confirming, Claimed ConfirmFailed,           NotNow",
    "UNSENT,      confirming, Claimed ConfirmFailed,           NotNow",
    // surely not done by us: somebody else was first
    "REFUSED,     pending,    Claimed ConfirmFailed StateSeen, TooLate",
    "UNSENT,      pending,    Claimed ConfirmFailed StateSeen, TooLate",
    "REFUSED,     available,  Claimed ConfirmFailed StateSeen, TooLate",
    "REFUSED,     expired,    Claimed ConfirmFailed StateSeen, TooLate",
    "REFUSED,     deleted,    Claimed ConfirmFailed StateSeen, TooLate",
    // perhaps done: the state that the cloud reports is the result
    "UNCERTAIN,   pending,    Claimed StateSeen,               Accepted",
    "UNCERTAIN,   available,  Claimed StateSeen,               Accepted",
    "UNCERTAIN,   expired,    Claimed StateSeen,               TooLate",
    "UNCERTAIN,   verifying,  Claimed StateSeen,               Accepted",
    "UNCERTAIN,   confirming, Claimed,                         InDoubt",
  })
  void tellsWhatTheCloudReportsAfterACallThatFailed(
      Kind kind, String state, String events, String decision) {
    Optional<String> gateway =
        state.equals("confirming") ? Optional.empty() : Optional.of(Office.GATEWAY);
    office.cloud.during(
        Operation.CONFIRM, () -> office.cloud.has(Examples.in(state, gateway)), kind);

    Decision told = office.accept();

    assertThat(told.getClass().getSimpleName()).isEqualTo(decision);
    assertThat(String.join(" ", office.events())).isEqualTo(events);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  /** Only our gateway, or the cloud's answer to our call, says that it was us. */
  @ParameterizedTest
  @CsvSource({
    "pending,   ,             InDoubt,  Confirming",
    "available, ,             InDoubt,  Confirming",
    "testing,   ,             InDoubt,  Confirming",
    "pending,   vgw-11111111, TooLate,  AcceptedOutside",
    "pending,   11460968-a,   TooLate,  AcceptedOutside",
    "pending,   vgw-87654321, Accepted, Accepted",
  })
  void isOursOnlyWithOurGateway(
      String state, @Nullable String gateway, String decision, String phase) {
    office.cloud.during(
        Operation.CONFIRM,
        () -> office.cloud.has(Examples.in(state, Optional.ofNullable(gateway))),
        Kind.UNCERTAIN);

    assertThat(office.accept().getClass().getSimpleName()).isEqualTo(decision);
    assertThat(office.request().phase().getClass().getSimpleName()).isEqualTo(phase);
  }

  @Test
  void looksOnUntilTheGatewayIsNamed() {
    office.cloud.during(
        Operation.CONFIRM,
        () -> office.cloud.has(Examples.in("pending", Optional.empty())),
        Kind.UNCERTAIN);
    office.cloud.during(Operation.READ, () -> {});
    office.cloud.during(Operation.READ, () -> office.cloudSays("pending"));

    assertThat(office.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(office.events()).containsExactly("Claimed", "StateSeen");
  }

  @ParameterizedTest
  @CsvSource({
    "pending,    Accepted",
    "available,  Accepted",
    "down,       Accepted",
    "confirming, InDoubt",
    "approving,  InDoubt",
    "deleting,   InDoubt",
    "rejected,   InDoubt",
    "deleted,    InDoubt",
    "expired,    InDoubt",
  })
  void saysNoMoreThanTheAnswerToTheConfirmDoes(String answer, String decision) {
    office.cloud.answersConfirm(new State(answer));

    assertThat(office.accept().getClass().getSimpleName()).isEqualTo(decision);
  }

  /** That it ended is contradicted by the row where that says otherwise. */
  @ParameterizedTest
  @CsvSource({
    "pending,  vgw-87654321, Accepted, Accepted",
    "pending,  vgw-11111111, TooLate,  AcceptedOutside",
    "pending,  ,             InDoubt,  Confirming",
    "rejected, ,             TooLate,  Closed",
    "expired,  ,             TooLate,  Closed",
    "unknown,  ,             InDoubt,  Confirming",
  })
  void asksTheRowWhenTheAnswerSaysThatItEnded(
      String state, @Nullable String gateway, String decision, String phase) {
    office.cloud.answersConfirm(State.REJECTED);
    office.cloud.during(
        Operation.READ, () -> office.cloud.has(Examples.in(state, Optional.ofNullable(gateway))));

    assertThat(office.accept().getClass().getSimpleName()).isEqualTo(decision);
    assertThat(office.request().phase().getClass().getSimpleName()).isEqualTo(phase);
  }

  @Test
  void takesTheAnswerThatItEndedForTrueWhenItIsNotListed() {
    office.cloud.answersConfirm(State.REJECTED);
    office.cloud.during(Operation.READ, () -> office.cloud.has());

    assertThat(office.accept()).isInstanceOf(Decision.TooLate.class);
    assertThat(office.events()).containsExactly("Claimed", "Confirmed");
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, NotNow", "UNCERTAIN, InDoubt"})
  void tellsWhatItKnowsWhenTheCloudCanNotBeReadEither(Kind kind, String decision) {
    office.cloud.fails(Operation.CONFIRM, kind, 1);
    office.cloud.fails(Operation.READ, Kind.UNCERTAIN, 5);

    assertThat(office.accept().getClass().getSimpleName()).isEqualTo(decision);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  static Stream<Throwable> faultsOfTheBot() {
    return Stream.of(new IllegalStateException("broken"), new NoClassDefFoundError("a/B"));
  }

  @ParameterizedTest
  @MethodSource("faultsOfTheBot")
  void isInDoubtWhenTheBotItselfFailsAfterTheClaim(Throwable fault) {
    office.cloud.during(
        Operation.CONFIRM,
        () -> {
          throw Office.sneaky(fault);
        });

    assertThat(office.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(office.request().phase()).isInstanceOf(Phase.Confirming.class);
  }

  @Test
  void carriesOutAClaimThatStandsThoughTheStoreSaidThatItFailed() {
    Journal failing = Mockito.spy(office.journal);
    Mockito.doAnswer(Office::afterAll)
        .doCallRealMethod()
        .when(failing)
        .append(any(), anyInt(), any());

    assertThat(
            office
                .decider(failing)
                .accept(Examples.ID, Examples.ALICE, Office.GATEWAY, "", Set.of()))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  @Test
  void tellsNobodyThatItWasNotAcceptedWhenTheClaimMayStand() {
    Journal failing = Mockito.spy(office.journal);
    Mockito.doAnswer(Office::afterAll).when(failing).append(any(), anyInt(), any());
    Mockito.doThrow(new IllegalStateException("gone")).when(failing).history(any());
    InterfaceRequest waiting = office.request();
    Mockito.doReturn(Optional.of(waiting)).when(failing).find(any());

    assertThat(
            office
                .decider(failing)
                .accept(Examples.ID, Examples.ALICE, Office.GATEWAY, "", Set.of()))
        .isInstanceOf(Decision.InDoubt.class);
    assertThat(office.events()).containsExactly("Claimed");
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @Test
  void looksAgainWhileTheListLagsBehind() {
    office.cloud.fails(Operation.CONFIRM, Kind.UNCERTAIN, 1);
    office.cloud.fails(Operation.READ, Kind.UNCERTAIN, 4);
    office.cloud.during(Operation.READ, () -> office.cloudSays("pending"));

    assertThat(office.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(office.pauses)
        .extracting(pause -> pause.toSeconds())
        .containsExactly(0L, 1L, 2L, 4L, 8L);
  }

  @Test
  void keepsTheClaimInDoubtSoThatNobodyStartsAnother() {
    office.cloud.fails(Operation.CONFIRM, Kind.UNCERTAIN, 1);
    office.accept();

    assertThat(office.decider.accept(Examples.ID, Office.BOB, Office.GATEWAY, "", Set.of()))
        .isEqualTo(new Decision.TooLate(office.request()));
    assertThat(office.cloud.confirmed()).hasSize(1);
  }

  @Test
  void takesThePollsWordWhenThatIsWrittenFirst() {
    office.cloud.during(
        Operation.CONFIRM,
        () ->
            office.append(
                new Event.StateSeen(Examples.NOW, State.PENDING, Optional.of(Office.GATEWAY))));

    assertThat(office.accept()).isEqualTo(new Decision.Accepted(office.request()));
    assertThat(office.events()).containsExactly("Claimed", "StateSeen");
  }

  @Test
  void writesTheAnswerThoughARefusalTookItsNumber() {
    office.cloud.during(
        Operation.CONFIRM,
        () -> office.append(new Event.Refused(Examples.NOW, Office.BOB, Reason.quoted("no"))));

    assertThat(office.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(office.events()).containsExactly("Claimed", "Refused", "Confirmed");
  }

  @Test
  void saysThatItEndedWhenItDidDuringTheCall() {
    office.cloud.during(
        Operation.CONFIRM, () -> office.append(new Event.Vanished(Examples.NOW, Ending.DELETED)));

    assertThat(office.accept()).isEqualTo(new Decision.TooLate(office.request()));
  }
}
