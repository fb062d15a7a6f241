package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.invocation.InvocationOnMock;

/** What becomes of a decision, by what the cloud answers and in which order. */
final class DecideTest {
  private DecideScene scene;

  @BeforeEach
  void open() throws CloudException {
    scene = new DecideScene();
  }

  /** The readings are written as {@link DecideScene#reads} takes them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a clear answer needs no reading
        "pending     | confirming                     | Claimed Confirmed               | Accepted",
        "available   | confirming                     | Claimed Confirmed               | Accepted",
        "down        | confirming                     | Claimed Confirmed               | Accepted",
        // an answer that does not say whether it is accepted
        "confirming  | confirming                     | Claimed Confirmed               | InDoubt",
        "approving   | confirming pending!            | Claimed Confirmed StateSeen     | Accepted",
        "rejected    | -                              | Claimed Confirmed               | TooLate",
        "rejected    | pending!                       | Claimed StateSeen               | Accepted",
        "rejected    | rejected                       | Claimed StateSeen               | TooLate",
        "rejected    | UNCERTAIN pending!             | Claimed StateSeen               | Accepted",
        // surely not done, and it still waits
        "REFUSED     | confirming                     | Claimed ConfirmFailed           | NotNow",
        "FORBIDDEN   | confirming                     | Claimed ConfirmFailed           | NotNow",
        "CREDENTIALS | confirming                     | Claimed ConfirmFailed           | NotNow",
        "THROTTLED   | confirming                     | Claimed ConfirmFailed           | NotNow",
        "UNSENT      | confirming                     | Claimed ConfirmFailed           | NotNow",
        "REFUSED     | UNCERTAIN                      | Claimed ConfirmFailed           | NotNow",
        "REFUSED     | -                              | Claimed ConfirmFailed           | NotNow",
        // surely not done by us: somebody else did it
        "REFUSED     | pending!                       | Claimed ConfirmFailed StateSeen | TooLate",
        "FORBIDDEN   | pending?                       | Claimed ConfirmFailed StateSeen | TooLate",
        "UNSENT      | deleted                        | Claimed ConfirmFailed StateSeen | TooLate",
        // perhaps done: the row says
        "UNCERTAIN   | pending!                       | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | confirming confirming pending! | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | UNCERTAIN - pending!           | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | pending pending pending!       | Claimed StateSeen               | Accepted",
        "UNCERTAIN   | pending confirming             | Claimed StateSeen               | InDoubt",
        "UNCERTAIN   | pending                        | Claimed StateSeen               | InDoubt",
        "UNCERTAIN   | pending?                       | Claimed StateSeen               | TooLate",
        "UNCERTAIN   | expired                        | Claimed StateSeen               | TooLate",
        "UNCERTAIN   | confirming                     | Claimed                         | InDoubt",
        "UNCERTAIN   | -                              | Claimed                         | InDoubt",
        "UNCERTAIN   | FORBIDDEN                      | Claimed                         | InDoubt",
      })
  void acceptsByTheCloudsAnswers(String confirm, String reads, String events, String decision)
      throws CloudException {
    scene.answersConfirm(confirm);
    scene.reads(reads);

    Decision made = scene.accept();

    assertThat(made.getClass().getSimpleName()).isEqualTo(decision);
    assertThat(scene.events()).isEqualTo(events);
    verify(scene.cloud, times(1)).confirm("dxvif-56781234", "vgw-87654321");
  }

  /** The first reading is made before the call, and the others after it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rejected    | confirming            | 1 | DeclineClaimed Declined                |"
            + " Declined",
        "deleting    | confirming            | 1 | DeclineClaimed Declined                |"
            + " Declined",
        // never deletes what does not wait or can't be read
        "rejected    | pending!              | 0 | DeclineClaimed DeclineFailed StateSeen |"
            + " TooLate",
        "rejected    | unknown               | 0 | DeclineClaimed DeclineFailed StateSeen | NotNow",
        "rejected    | -                     | 0 | DeclineClaimed DeclineFailed           | NotNow",
        "rejected    | UNCERTAIN             | 0 | DeclineClaimed DeclineFailed           | NotNow",
        "rejected    | CREDENTIALS           | 0 | DeclineClaimed DeclineFailed           | NotNow",
        // surely not done
        "REFUSED     | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "FORBIDDEN   | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "CREDENTIALS | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "THROTTLED   | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "UNSENT      | confirming            | 1 | DeclineClaimed DeclineFailed           | NotNow",
        "REFUSED     | confirming pending!   | 1 | DeclineClaimed DeclineFailed StateSeen |"
            + " TooLate",
        // perhaps done: the row says
        "UNCERTAIN   | confirming rejected   | 1 | DeclineClaimed StateSeen               |"
            + " Declined",
        "UNCERTAIN   | confirming UNCERTAIN confirming rejected | 1 | DeclineClaimed StateSeen |"
            + " Declined",
        "UNCERTAIN   | confirming deleted    | 1 | DeclineClaimed StateSeen               |"
            + " TooLate",
        "UNCERTAIN   | confirming pending!   | 1 | DeclineClaimed StateSeen               |"
            + " TooLate",
        "UNCERTAIN   | confirming            | 1 | DeclineClaimed                         |"
            + " InDoubt",
        "UNCERTAIN   | confirming -          | 1 | DeclineClaimed                         |"
            + " InDoubt",
      })
  void declinesByTheCloudsAnswers(
      String decline, String reads, int calls, String events, String decision)
      throws CloudException {
    scene.answersDecline(decline);
    scene.reads(reads);

    Decision made = scene.decline();

    assertThat(made.getClass().getSimpleName()).isEqualTo(decision);
    assertThat(scene.events()).isEqualTo(events);
    verify(scene.cloud, times(calls)).decline("dxvif-56781234");
  }

  /** The first reading is the resumption's own; a decline reads once more before its call. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Claimed        | pending     | confirming          | 1 | Claimed Confirmed",
        "Claimed        | pending     | approving           | 0 | StateSeen",
        "Claimed        | REFUSED     | confirming          | 1 | Claimed ConfirmFailed",
        "Claimed        | FORBIDDEN   | confirming          | 1 | Claimed ConfirmFailed",
        "Claimed        | REFUSED     | confirming pending! | 1 | Claimed StateSeen",
        "Claimed        | CREDENTIALS | confirming          | 1 | Claimed",
        "Claimed        | THROTTLED   | confirming          | 1 | Claimed",
        "Claimed        | UNSENT      | confirming          | 1 | Claimed",
        "Claimed        | UNCERTAIN   | confirming          | 1 | Claimed",
        "Claimed        | pending     | pending!            | 0 | StateSeen",
        "Claimed        | pending     | -                   | 0 |",
        "Claimed        | pending     | UNCERTAIN           | 0 |",
        "DeclineClaimed | rejected    | confirming          | 1 | DeclineClaimed Declined",
        "DeclineClaimed | REFUSED     | confirming          | 1 | DeclineClaimed DeclineFailed",
        "DeclineClaimed | FORBIDDEN   | confirming          | 1 | DeclineClaimed DeclineFailed",
        "DeclineClaimed | CREDENTIALS | confirming          | 1 | DeclineClaimed",
        "DeclineClaimed | UNCERTAIN   | confirming          | 1 | DeclineClaimed",
        "DeclineClaimed | rejected    | confirming pending! | 0 | DeclineClaimed",
        "DeclineClaimed | rejected    | confirming -        | 0 | DeclineClaimed",
        "DeclineClaimed | rejected    | approving           | 0 | StateSeen",
        "DeclineClaimed | rejected    | deleted             | 0 | StateSeen",
      })
  void resumesByTheCloudsAnswers(
      String left, String answer, String reads, int calls, @Nullable String events)
      throws CloudException {
    boolean accepts = left.equals("Claimed");
    scene.append(accepts ? Examples.claimed() : Examples.declineClaimed());
    scene.answersConfirm(answer);
    scene.answersDecline(answer);
    scene.reads(reads);

    scene.resumption().resumeAll();

    assertThat(scene.events()).isEqualTo(events == null ? left : left + " " + events);
    verify(scene.cloud, times(accepts ? calls : 0)).confirm("dxvif-56781234", "vgw-87654321");
    verify(scene.cloud, times(accepts ? 0 : calls)).decline("dxvif-56781234");
  }

  @Test
  void readsForABoundedTimeOnly() throws CloudException {
    scene.answersConfirm("UNCERTAIN");

    scene.accept();

    assertThat(scene.waits).containsExactly(0L, 1L, 2L, 4L, 8L);
    verify(scene.cloud, times(5)).read(any());
  }

  @Test
  void recordsWhoIsRefusedAndCallsNothing() throws CloudException {
    scene.refusal = Optional.of("You are not an approver.");

    assertThat(scene.accept()).isEqualTo(new Decision.NotAllowed("You are not an approver."));
    assertThat(scene.decline()).isEqualTo(new Decision.NotAllowed("You are not an approver."));

    assertThat(scene.events()).isEqualTo("Refused");
    verifyNothingCalled();
  }

  @Test
  void declinesNothingWhereThatIsNotAllowed() throws CloudException {
    Decision made = scene.decider(false).decline(Examples.ID, Examples.ALICE, "no");

    assertThat(made)
        .isInstanceOfSatisfying(
            Decision.NotAllowed.class,
            refusal -> assertThat(refusal.reason()).contains("allow_decline"));
    assertThat(scene.events()).isEmpty();
    verifyNothingCalled();
  }

  @Test
  void knowsNoOtherRequestAndNoOtherAccount() throws CloudException {
    assertThat(scene.accept(new RequestId("prod", "dxvif-none", 1)))
        .isEqualTo(new Decision.Unknown());
    assertThat(scene.accept(new RequestId("gone", "dxvif-1", 1)))
        .isEqualTo(
            new Decision.NotAllowed("Account gone is no longer in the bot's configuration."));
    verifyNothingCalled();
  }

  @ParameterizedTest
  @CsvSource({"pending", "deleting", "deleted", "expired"})
  void isTooLateForWhatDoesNotWait(String state) throws CloudException {
    scene.append(Examples.seen(state, Optional.empty()));

    assertThat(scene.accept()).isInstanceOf(Decision.TooLate.class);
    assertThat(scene.decline()).isInstanceOf(Decision.TooLate.class);
    verifyNothingCalled();
  }

  @ParameterizedTest
  @CsvSource({
    "vgw-87654321, deleting,  vpc-1, , is deleting",
    "vgw-87654321, available, ,      , not attached to a Net",
    "vgw-other,    available, vpc-1, , does not exist",
    "vgw-87654321, available, vpc-1, vgw-other, not among the gateways",
  })
  void stopsAtAGatewayThatCantBeUsed(
      String id, String state, @Nullable String net, @Nullable String allowed, String reason)
      throws CloudException {
    scene.allowedGateways = allowed == null ? List.of() : List.of(allowed);
    scene.hasGateways(
        new Gateway(id, Optional.empty(), state, Examples.GATEWAY.net().filter(_ -> net != null)));

    assertThat(scene.accept())
        .isInstanceOfSatisfying(
            Decision.NotNow.class, made -> assertThat(made.reason()).contains(reason));
    assertThat(scene.events()).isEmpty();
    verifyNothingCalled();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void stopsWhileTheGatewaysCantBeReadButNotForTheInterfaces(Kind kind) throws CloudException {
    when(scene.cloud.interfaces()).thenThrow(DecideScene.failure(kind));
    when(scene.cloud.gateways())
        .thenThrow(DecideScene.failure(kind))
        .thenReturn(List.of(Examples.GATEWAY));

    assertThat(scene.accept()).isEqualTo(new Decision.NotNow("The cloud says " + kind + "."));
    assertThat(scene.accept()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void stopsAtWarningsThatNobodyHasSeen() throws CloudException {
    scene.counterparty = new CounterpartyLookup.Unknown();

    Decision made = scene.accept();

    assertThat(scene.events()).isEmpty();
    verifyNothingCalled();
    String warning =
        ((Decision.Unseen) made)
            .findings().stream()
                .filter(it -> it.is(Level.WARN))
                .map(Finding::key)
                .findFirst()
                .orElseThrow();
    assertThat(scene.accept(warning)).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Refused,        Refused Claimed Confirmed, Accepted",
    "Claimed,        Claimed,                   TooLate",
    "DeclineClaimed, DeclineClaimed,            TooLate",
  })
  void looksAgainWhenSomebodyElseWasFirst(String other, String events, String decision) {
    Event event =
        switch (other) {
          case "Refused" -> new Event.Refused(Examples.NOW, Examples.BOB, "no");
          case "Claimed" -> Examples.claimed();
          default -> Examples.declineClaimed();
        };
    doAnswer(
            call -> {
              scene.append(event);
              return append(call);
            })
        .doAnswer(this::append)
        .when(scene.journal)
        .append(any(), anyInt(), any());

    assertThat(scene.accept().getClass().getSimpleName()).isEqualTo(decision);
    assertThat(scene.events()).isEqualTo(events);
  }

  @Test
  void leavesTheOutcomeToAPollThatRecordedItFirst() throws CloudException {
    Event seen = Examples.seen("pending", Optional.of(Examples.GATEWAY.id()));
    when(scene.cloud.confirm(any(), any()))
        .thenAnswer(
            _ -> {
              scene.append(seen);
              return State.PENDING;
            });

    assertThat(scene.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(scene.events()).isEqualTo("Claimed StateSeen");
  }

  @Test
  void goesOnWhenTheClaimIsOnRecordThoughTheStoreFailed() {
    doAnswer(
            call -> {
              append(call);
              throw storeFailed();
            })
        .doAnswer(this::append)
        .when(scene.journal)
        .append(any(), anyInt(), any());

    assertThat(scene.accept()).isInstanceOf(Decision.Accepted.class);
    assertThat(scene.events()).isEqualTo("Claimed Confirmed");
  }

  @Test
  void isInDoubtWhenTheClaimMayBeOnRecord() throws CloudException {
    doThrow(storeFailed()).when(scene.journal).append(any(), anyInt(), any());

    assertThat(scene.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.decline()).isInstanceOf(Decision.InDoubt.class);
    verifyNothingCalled();
  }

  @Test
  void isInDoubtWhenTheStoreFailsBetweenTheClaimAndTheOutcome() throws CloudException {
    doAnswer(this::append)
        .doThrow(storeFailed())
        .when(scene.journal)
        .append(any(), anyInt(), any());

    assertThat(scene.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.events()).isEqualTo("Claimed");
    verify(scene.cloud).confirm(any(), any());
  }

  @Test
  void isInDoubtWhenTheBotFailsInTheCall() throws CloudException {
    when(scene.cloud.confirm(any(), any())).thenThrow(new NoClassDefFoundError("a/B"));

    assertThat(scene.accept()).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.events()).isEqualTo("Claimed");
  }

  @Test
  void stopsReadingWhenTheBotStops() throws CloudException {
    scene.answersConfirm("UNCERTAIN");
    Thread.currentThread().interrupt();

    Decision made = scene.accept();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(made).isInstanceOf(Decision.InDoubt.class);
    assertThat(scene.events()).isEqualTo("Claimed");
    verify(scene.cloud, never()).read(any());
  }

  private static IllegalStateException storeFailed() {
    return new IllegalStateException("the store failed");
  }

  private boolean append(InvocationOnMock call) {
    return scene.append(call.getArgument(0), call.getArgument(1), call.getArgument(2));
  }

  private void verifyNothingCalled() throws CloudException {
    verify(scene.cloud, never()).confirm(any(), any());
    verify(scene.cloud, never()).decline(any());
  }
}
