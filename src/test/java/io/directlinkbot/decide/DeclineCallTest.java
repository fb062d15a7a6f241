package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeclineCallTest {
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
    office.cloud.during(Operation.DECLINE, () -> during.set(office.request().phase()));

    Decision told = office.decline();

    Decline decline = new Decline(Examples.ALICE, Office.REASON);
    assertThat(told).isEqualTo(new Decision.Declined(office.request()));
    assertThat(during.get()).isEqualTo(new Phase.Declining(decline, Examples.NOW));
    assertThat(office.history())
        .containsExactly(
            Examples.offered(),
            new Event.DeclineClaimed(Examples.NOW, decline),
            new Event.Declined(Examples.NOW, State.REJECTED));
    assertThat(office.request().phase())
        .isEqualTo(
            new Phase.Closed(
                Ending.REJECTED,
                Examples.NOW,
                Optional.empty(),
                Optional.of(decline),
                Optional.empty()));
    assertThat(office.cloud.declined()).containsExactly("dxvif-56781234");
  }

  @Test
  void refusesWhoMayNotDecideAndKeepsThatOnRecord() {
    Decision told = office.decider.decline(Examples.ID, Office.MALLORY, Office.REASON);

    assertThat(told).isInstanceOf(Decision.NotAllowed.class);
    assertThat(office.events()).containsExactly("Refused");
    assertThat(office.cloud.declined()).isEmpty();
  }

  @Test
  void refusesEverybodyWhereTheConfigurationDoesNotAllowIt() {
    Decision told =
        office.deciderWithoutDecline().decline(Examples.ID, Examples.ALICE, Office.REASON);

    assertThat(told)
        .isInstanceOfSatisfying(
            Decision.NotAllowed.class,
            refusal -> assertThat(refusal.reason().english()).contains("allow_decline"));
    assertThat(office.cloud.declined()).isEmpty();
  }

  /** Whatever the journal says, the cloud is read between the claim and the call. */
  @ParameterizedTest
  @ValueSource(
      strings = {"pending", "available", "down", "testing", "verifying", "deleting", "expired", ""})
  void neverDeletesWhatDoesNotWait(String state) {
    office.cloud.has(Examples.in(state, Optional.empty()));

    assertThat(office.decline()).isNotInstanceOf(Decision.Declined.class);
    assertThat(office.cloud.declined()).isEmpty();
    assertThat(office.events()).containsExactly("DeclineClaimed", "DeclineFailed", "StateSeen");
  }

  @Test
  void deletesNothingThatTheCloudDoesNotList() {
    office.cloud.has();

    assertThat(office.decline()).isInstanceOf(Decision.NotNow.class);
    assertThat(office.cloud.declined()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void deletesNothingThatItCanNotRead(Kind kind) {
    office.cloud.fails(Operation.READ, kind, 1);

    assertThat(office.decline())
        .isEqualTo(new Decision.NotNow(Reason.quoted("The cloud says " + kind + ".")));
    assertThat(office.cloud.declined()).isEmpty();
    assertThat(office.events()).containsExactly("DeclineClaimed", "DeclineFailed");
  }

  @Test
  void deletesNothingThatSomebodyAcceptedWhileTheDialogWasOpen() {
    office.accept();

    assertThat(office.decline()).isEqualTo(new Decision.TooLate(office.request()));
    assertThat(office.cloud.declined()).isEmpty();
  }

  @Test
  void leavesInterfacesOfOtherTypesAlone() {
    RequestId id = new RequestId("prod", "dxvif-public", 1);
    office.journal.append(
        id, 1, new Event.Offered(Examples.NOW, Examples.typed("public"), Optional.empty(), true));

    assertThat(office.decider.decline(id, Examples.ALICE, Office.REASON))
        .isInstanceOf(Decision.TooLate.class);
    assertThat(office.cloud.declined()).isEmpty();
  }

  @Test
  void doesNotKnowARequestThatNeverWas() {
    RequestId other = new RequestId("prod", "dxvif-none", 1);

    assertThat(office.decider.decline(other, Examples.ALICE, Office.REASON))
        .isEqualTo(new Decision.Unknown());
  }

  /** What the row says after the failed call decides; it never leads to a second call. */
  @ParameterizedTest
  @CsvSource({
    "REFUSED,     confirming, DeclineClaimed DeclineFailed,           NotNow",
    "FORBIDDEN,   confirming, DeclineClaimed DeclineFailed,           NotNow",
    "CREDENTIALS, confirming, DeclineClaimed DeclineFailed,           NotNow",
    "THROTTLED,   confirming, DeclineClaimed DeclineFailed,           NotNow",
    "REFUSED,     pending,    DeclineClaimed DeclineFailed StateSeen, TooLate",
    "REFUSED,     rejected,   DeclineClaimed DeclineFailed StateSeen, TooLate",
    "UNCERTAIN,   rejected,   DeclineClaimed StateSeen,               Declined",
    // the counterparty deletes it the same way
    "UNCERTAIN,   deleted,    DeclineClaimed StateSeen,               TooLate",
    "UNCERTAIN,   deleting,   DeclineClaimed StateSeen,               InDoubt",
    "UNCERTAIN,   expired,    DeclineClaimed StateSeen,               TooLate",
    "UNCERTAIN,   pending,    DeclineClaimed StateSeen,               TooLate",
    "UNCERTAIN,   approving,  DeclineClaimed StateSeen,               InDoubt",
    "UNCERTAIN,   confirming, DeclineClaimed,                         InDoubt",
  })
  void tellsWhatTheCloudReportsAfterACallThatFailed(
      Kind kind, String state, String events, String decision) {
    office.cloud.during(
        Operation.DECLINE, () -> office.cloud.has(Examples.in(state, Optional.empty())), kind);

    Decision told = office.decline();

    assertThat(told.getClass().getSimpleName()).isEqualTo(decision);
    assertThat(String.join(" ", office.events())).isEqualTo(events);
    assertThat(office.cloud.declined()).hasSize(1);
  }

  @Test
  void looksAgainWhileTheListLagsBehind() {
    office.cloud.fails(Operation.DECLINE, Kind.UNCERTAIN, 1);
    office.cloud.during(Operation.READ, () -> {});
    office.cloud.fails(Operation.READ, Kind.UNCERTAIN, 4);
    office.cloud.during(Operation.READ, () -> office.cloudSays("rejected"));

    assertThat(office.decline()).isInstanceOf(Decision.Declined.class);
    assertThat(office.pauses)
        .extracting(pause -> pause.toSeconds())
        .containsExactly(0L, 1L, 2L, 4L, 8L);
  }

  @Test
  void keepsTheClaimInDoubtSoThatNobodyDecidesAnythingElse() {
    office.cloud.fails(Operation.DECLINE, Kind.UNCERTAIN, 1);
    office.decline();

    assertThat(office.decline()).isEqualTo(new Decision.TooLate(office.request()));
    assertThat(office.accept()).isEqualTo(new Decision.TooLate(office.request()));
    assertThat(office.cloud.declined()).hasSize(1);
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @Test
  void canBeTriedAgainAfterAFailure() {
    office.cloud.fails(Operation.DECLINE, Kind.REFUSED, 1);
    assertThat(office.decline()).isInstanceOf(Decision.NotNow.class);

    assertThat(office.decline()).isInstanceOf(Decision.Declined.class);
  }

  @Test
  void followsACloudThatIsAboutToDeleteIt() {
    office.append(new Event.DeclineClaimed(Examples.NOW, Examples.decline()));
    office.append(new Event.Declined(Examples.NOW, State.DELETING));
    assertThat(office.request().phase()).isInstanceOf(Phase.Declining.class);

    office.append(new Event.StateSeen(Examples.NOW, State.DELETED, Optional.empty()));
    assertThat(office.request().phase())
        .isEqualTo(
            new Phase.Closed(
                Ending.DELETED,
                Examples.NOW,
                Optional.empty(),
                Optional.of(Examples.decline()),
                Optional.empty()));
  }

  @Test
  void acceptsAndDeclinesAtOnceMakeOneCall() throws Exception {
    for (int round = 1; round <= 20; round++) {
      RequestId id = new RequestId("prod", "dxvif-56781234", round);
      office.journal.append(id, 1, Examples.offered());
      int before = office.cloud.confirmed().size() + office.cloud.declined().size();
      Decider decider = office.decider();
      List<Callable<Object>> all = new ArrayList<>();
      for (int click = 0; click < 5; click++) {
        all.add(() -> office.decider().accept(id, Examples.ALICE, Office.GATEWAY, "", Set.of()));
        all.add(() -> decider.decline(id, Office.BOB, Office.REASON));
      }
      int done = 0;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Object> decision : threads.invokeAll(all)) {
          done +=
              decision.get() instanceof Decision.Accepted
                      || decision.get() instanceof Decision.Declined
                  ? 1
                  : 0;
        }
      }

      assertThat(done).isEqualTo(1);
      assertThat(office.cloud.confirmed().size() + office.cloud.declined().size() - before)
          .isEqualTo(1);
    }
  }
}
