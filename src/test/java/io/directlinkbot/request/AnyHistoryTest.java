package io.directlinkbot.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Any history that starts with an offer can be read. A failure names its seed. */
final class AnyHistoryTest {
  private static final int CASES = 10_000;
  private static final int MOST_EVENTS = 20;
  private static final List<String> STATES =
      List.of(
          "confirming",
          "pending",
          "available",
          "down",
          "testing",
          "deleting",
          "verifying",
          "expired",
          "rejected",
          "deleted",
          "approving",
          "");
  private static final List<Optional<String>> GATEWAYS =
      List.of(Optional.empty(), Optional.of("vgw-87654321"), Optional.of("vgw-11111111"));

  @Test
  void isReadAndKeepsWhatCanNotChange() {
    for (long seed = 0; seed < CASES; seed++) {
      RandomGenerator random = new Random(seed);
      List<Event> history = new ArrayList<>(List.of(Examples.offered()));
      InterfaceRequest request = InterfaceRequest.of(Examples.ID, history);
      int events = random.nextInt(MOST_EVENTS);
      for (int count = 0; count < events; count++) {
        InterfaceRequest before = request;
        Event event = event(random);
        history.add(event);
        request = before.apply(event);
        check(before, event, request, "seed %s, %s".formatted(seed, history));
      }
      assertThat(InterfaceRequest.of(Examples.ID, history)).isEqualTo(request);
      assertThat(request.number()).isEqualTo(history.size());
    }
  }

  private static void check(
      InterfaceRequest before, Event event, InterfaceRequest after, String history) {
    assertThat(after.number()).as(history).isEqualTo(before.number() + 1);
    assertThat(after.offer()).as(history).isEqualTo(before.offer());
    boolean back = event instanceof Event.Returned;
    if (before.isClosed() && !back) {
      assertThat(after.phase()).as(history).isEqualTo(before.phase());
    }
    boolean waitsAgain =
        event instanceof Event.StateSeen seen && seen.state().equals(State.CONFIRMING);
    if (after.phase() instanceof Phase.Waiting && !before.isUndecided()) {
      assertThat(after.approval()).as(history).isEmpty();
    }
    if (!before.isUndecided() && !back && !waitsAgain) {
      assertThat(after.isUndecided()).as(history).isFalse();
      // whether it was this accept may turn out later; whose accept it would be does not change
      assertThat(after.claim().or(after::tried))
          .as(history)
          .isEqualTo(before.claim().or(before::tried));
    }
    if (after.phase() instanceof Phase.Confirming confirming && after.approval().isPresent()) {
      assertThat(after.isSecondApproval(confirming.claim())).as(history).isTrue();
    }
    if (before.phase() instanceof Phase.Declining) {
      assertThat(after.phase()).as(history).isNotInstanceOf(Phase.Confirming.class);
    }
    if (before.phase() instanceof Phase.Confirming) {
      assertThat(after.phase()).as(history).isNotInstanceOf(Phase.Declining.class);
    }
    boolean inDoubt =
        before.phase() instanceof Phase.Waiting(Optional<Phase.FailedTry> last)
            && last.orElse(null) instanceof Phase.FailedAccept failed
            && failed.inDoubt();
    if (before.phase() instanceof Phase.Waiting && !inDoubt) {
      assertThat(after.phase()).as(history).isNotInstanceOf(Phase.Accepted.class);
    }
  }

  private static Event event(RandomGenerator random) {
    return switch (random.nextInt(24)) {
      case 0 -> Examples.offered();
      case 7 -> new Event.TakenUp(Examples.NOW, Examples.ALICE);
      case 9 -> Examples.declineClaimed();
      case 10 -> Examples.declined(any(STATES, random));
      case 11 -> Examples.declineFailed();
      case 8 -> new Event.PutBack(Examples.NOW, Examples.ALICE);
      case 1, 2 -> Examples.claimed();
      case 3 -> new Event.Confirmed(Examples.NOW, new State(any(STATES, random)));
      case 4 -> Examples.confirmFailed();
      case 5 -> Examples.seen(any(STATES, random), any(GATEWAYS, random));
      case 6 -> new Event.Approved(Examples.NOW, Examples.claim());
      case 21 -> new Event.OwnershipChecked(Examples.NOW, random.nextBoolean());
      case 12 -> new Event.ApprovalWithdrawn(Examples.NOW, Examples.ALICE);
      case 13 -> new Event.Reminded(Examples.NOW, Duration.ofDays(1), random.nextBoolean());
      case 14 -> new Event.Snoozed(Examples.NOW, Examples.ALICE, Examples.NOW.plusSeconds(60));
      case 15 -> new Event.SnoozeEnded(Examples.NOW, Examples.ALICE);
      case 16 -> new Event.Expected(Examples.NOW, Examples.expectation());
      case 17 -> new Event.StillPending(Examples.NOW);
      case 18 -> new Event.FollowEnded(Examples.NOW);
      case 19 -> new Event.AcceptLeftOpen(Examples.NOW);
      case 22 -> new Event.ReminderAsked(Examples.NOW, Examples.ALICE);
      case 20 ->
          new Event.Returned(
              Examples.NOW,
              Examples.NOW.minusSeconds(60),
              new State(any(STATES, random)),
              any(GATEWAYS, random));
      default ->
          random.nextInt(6) < 2
              ? Examples.vanished(any(List.of(Ending.values()), random))
              : new Event.Refused(Examples.NOW, Examples.ALICE, Reason.quoted("not an approver"));
    };
  }

  private static <T> T any(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
