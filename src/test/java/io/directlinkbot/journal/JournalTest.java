package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.ReminderBasis;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.Proposed;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.StoreException;
import io.directlinkbot.store.StoreTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class JournalTest extends StoreTest {
  private static final Instant NOW = Examples.NOW;
  private static final RequestId ID = Examples.ID;
  private static final Optional<String> VGW = Optional.of("vgw-87654321");

  JournalTest(Database database) {
    super(database);
  }

  @Test
  void givesBackEveryKindOfEventAfterARestart() {
    List<Event> history =
        List.of(
            Examples.offered(),
            new Event.OwnershipChecked(NOW, false),
            new Event.Refused(
                NOW,
                Examples.ALICE,
                Reason.of(
                    "reason.both",
                    Reason.of("reason.refusal.not-approver", "prod"),
                    Reason.of("reason.approvers.more", "Alice", 2))),
            new Event.Approved(NOW, Examples.claim()),
            new Event.ApprovalWithdrawn(NOW, Examples.ALICE),
            new Event.ApprovalWithdrawn(
                NOW, Examples.ALICE, Optional.of(Reason.quoted("deactivated"))),
            new Event.TakenUp(NOW, Examples.ALICE),
            new Event.PutBack(NOW, Examples.ALICE),
            new Event.Expected(NOW, Examples.expectation()),
            new Event.Reminded(NOW, Duration.ofDays(1), false),
            new Event.Reminded(
                NOW, Duration.ofHours(1), true, Optional.of(new ReminderBasis(true, false))),
            new Event.Snoozed(NOW, Examples.ALICE, NOW.plusSeconds(60)),
            new Event.SnoozeEnded(NOW, Examples.ALICE),
            new Event.ReminderAsked(NOW, Examples.ALICE),
            new Event.DeclineClaimed(NOW, Examples.decline()),
            new Event.DeclineFailed(NOW, Reason.quoted("the cloud refused")),
            new Event.DeclineClaimed(NOW, Examples.decline()),
            new Event.Declined(NOW, State.DELETING),
            new Event.Claimed(NOW, Examples.claim()),
            new Event.ConfirmFailed(NOW, Reason.quoted("the cloud refused")),
            new Event.Claimed(
                NOW,
                new Claim(
                    Examples.ALICE,
                    Proposed.GATEWAY,
                    "change 4711",
                    Optional.of(List.of(Reason.quoted("VLAN 101 is in use."))))),
            new Event.Confirmed(NOW, State.PENDING),
            new Event.AcceptLeftOpen(NOW),
            new Event.StillPending(NOW),
            new Event.StateSeen(NOW, new State("approving"), Optional.of("vgw-87654321")),
            new Event.Vanished(NOW, Ending.DELETED),
            new Event.Returned(NOW, NOW.minusSeconds(60), State.PENDING, Optional.of("vgw-1")),
            new Event.FollowEnded(NOW));
    for (int number = 1; number <= history.size(); number++) {
      assertThat(journal.append(ID, number, history.get(number - 1))).isTrue();
    }
    store.close();
    open();

    assertThat(journal.history(ID)).isEqualTo(history);
    assertThat(journal.find(ID)).contains(InterfaceRequest.of(ID, history));
  }

  @Test
  void findsTheNewestOutcomesFirst() {
    ended("prod", "dxvif-1", NOW.plusSeconds(10), Ending.EXPIRED);
    ended("prod", "dxvif-2", NOW.plusSeconds(30), Ending.WITHDRAWN);
    ended("staging", "dxvif-3", NOW.plusMillis(20_500), Ending.DELETED);
    RequestId accepted = new RequestId("prod", "dxvif-4", 1);
    journal.append(accepted, 1, Examples.offered());
    journal.append(accepted, 2, new Event.Claimed(NOW, Examples.claim()));
    journal.append(accepted, 3, new Event.Confirmed(NOW.plusSeconds(25), State.PENDING));
    // what came later is no outcome
    journal.append(accepted, 4, new Event.StateSeen(NOW.plusSeconds(99), State.AVAILABLE, VGW));
    journal.append(new RequestId("prod", "dxvif-5", 1), 1, Examples.offered());

    assertThat(outcomes(Optional.empty(), Instant.EPOCH, 10))
        .containsExactly("dxvif-2", "dxvif-4", "dxvif-3", "dxvif-1");
    assertThat(outcomes(Optional.empty(), Instant.EPOCH, 2)).containsExactly("dxvif-2", "dxvif-4");
    assertThat(outcomes(Optional.of("prod"), Instant.EPOCH, 10))
        .containsExactly("dxvif-2", "dxvif-4", "dxvif-1");
    assertThat(outcomes(Optional.empty(), NOW.plusSeconds(25), 10))
        .containsExactly("dxvif-2", "dxvif-4");
    assertThat(outcomes(Optional.of("nobody"), Instant.EPOCH, 10)).isEmpty();
  }

  @Test
  void keepsTheAcceptAsTheOutcomeOfWhatIsNoLongerFollowed() {
    journal.append(ID, 1, Examples.offered());
    journal.append(ID, 2, new Event.Claimed(NOW, Examples.claim()));
    journal.append(ID, 3, new Event.Confirmed(NOW.plusSeconds(25), State.PENDING));
    journal.append(ID, 4, new Event.FollowEnded(NOW.plus(Duration.ofDays(30))));

    assertThat(outcomes(Optional.empty(), NOW.plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(outcomes(Optional.empty(), NOW, 10)).hasSize(1);
  }

  private void ended(String account, String interfaceId, Instant at, Ending ending) {
    RequestId id = new RequestId(account, interfaceId, 1);
    journal.append(id, 1, Examples.offered());
    journal.append(id, 2, new Event.Vanished(at, ending));
  }

  private List<String> outcomes(Optional<String> account, Instant since, int most) {
    return journal.outcomes(account, since, most).stream()
        .map(request -> request.id().interfaceId())
        .toList();
  }

  @Test
  void letsOnlyOneOfManyTakeANumber() throws Exception {
    journal.append(ID, 1, Examples.offered());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> attempt =
          () -> journal.append(ID, 2, new Event.Claimed(NOW, Examples.claim()));
      long winners = 0;
      for (Future<Boolean> result :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> attempt).toList())) {
        winners += result.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
    assertThat(journal.history(ID)).hasSize(2);
  }

  @Test
  void refusesANumberThatLeavesAGap() {
    journal.append(ID, 1, Examples.offered());

    assertThat(journal.append(ID, 3, new Event.Confirmed(NOW, State.PENDING))).isFalse();
    assertThat(journal.history(ID)).hasSize(1);
  }

  @Test
  void agreesWithAnotherJournalOnTheSameStore() {
    Journal other = new Journal(store);
    journal.append(ID, 1, Examples.offered());
    other.append(ID, 2, new Event.Claimed(NOW, Examples.claim()));

    assertThat(journal.append(ID, 2, new Event.Claimed(NOW, Examples.claim()))).isFalse();
    assertThat(journal.append(ID, 3, new Event.Confirmed(NOW, State.PENDING))).isTrue();
    assertThat(other.append(ID, 3, new Event.Confirmed(NOW, State.PENDING))).isFalse();
    assertThat(other.append(ID, 4, new Event.Vanished(NOW, Ending.DELETED))).isTrue();
    assertThat(journal.find(ID)).contains(InterfaceRequest.of(ID, journal.history(ID)));
    assertThat(journal.followed("prod")).isEmpty();
  }

  @Test
  void decidesAgainEachTimeThatSomebodyElseWasFirst() {
    journal.append(ID, 1, Examples.offered());
    Journal other = new Journal(store);
    List<Integer> asked = new ArrayList<>();

    Optional<Integer> result =
        journal.decide(
            ID,
            request -> {
              asked.add(request.number());
              if (asked.size() <= 2) {
                other.append(
                    request, new Event.Refused(NOW, Examples.BOB, Reason.quoted("no approver")));
              }
              return Next.append(new Event.Claimed(NOW, Examples.claim()), request.number());
            });

    assertThat(asked).containsExactly(1, 2, 3);
    assertThat(result).contains(3);
    assertThat(journal.history(ID))
        .hasSize(4)
        .last()
        .isEqualTo(new Event.Claimed(NOW, Examples.claim()));
  }

  @Test
  void decidesFromWhatWasReadBeforeAndAgainWhenThatIsOutOfDate() {
    journal.append(ID, 1, Examples.offered());
    InterfaceRequest read = journal.find(ID).orElseThrow();
    journal.append(ID, 2, new Event.Claimed(NOW, Examples.claim()));
    List<Boolean> waited = new ArrayList<>();

    Optional<String> result =
        journal.decide(
            read,
            request -> {
              waited.add(request.waits());
              return request.waits()
                  ? Next.append(new Event.TakenUp(NOW, Examples.ALICE), "taken")
                  : Next.nothing("too late");
            });

    assertThat(waited).containsExactly(true, false);
    assertThat(result).contains("too late");
    assertThat(journal.history(ID)).hasSize(2);
  }

  @Test
  void appendsNothingWhenNothingIsChosen() {
    journal.append(ID, 1, Examples.offered());

    assertThat(journal.decide(ID, request -> Next.nothing(request.number()))).contains(1);
    assertThat(journal.history(ID)).hasSize(1);
  }

  @Test
  void decidesNothingForARequestThatIsNot() {
    Optional<String> result =
        journal.decide(
            ID,
            _ -> {
              throw new AssertionError("asked about a request that is not");
            });

    assertThat(result).isEmpty();
    assertThat(journal.history(ID)).isEmpty();
  }

  @Test
  void keepsRoundsApart() {
    journal.append(ID, 1, Examples.offered());
    journal.append(ID, 2, new Event.Vanished(NOW, Ending.WITHDRAWN));
    journal.append(ID.next(), 1, Examples.offered());

    assertThat(journal.latest("prod", "dxvif-56781234"))
        .map(InterfaceRequest::id)
        .contains(ID.next());
    assertThat(journal.followed("prod")).extracting(InterfaceRequest::id).containsOnly(ID.next());
    assertThat(journal.followed("other")).isEmpty();
  }

  @Test
  void keepsWhatAnOfferReplaces() {
    Event offered =
        new Event.Offered(NOW, Examples.waiting(), Optional.empty(), true, Optional.of(ID.next()));
    journal.append(ID, 1, offered);

    assertThat(journal.history(ID)).containsExactly(offered);
  }

  @Test
  void findsWhatEndedOnAConnectionLately() {
    RequestId strange = new RequestId("prod", "dxvif-2", 1);
    HostedInterface onStrange = new OfferDraft().id("dxvif-2").connection("a%_!\"'b").build();
    journal.append(ID, 1, Examples.offered());
    journal.append(strange, 1, Examples.offered(onStrange));
    assertThat(journal.ended().on("prod", "dxcon-12345678", NOW)).isEmpty();

    Instant end = NOW.plusMillis(500);
    journal.append(ID, 2, new Event.Vanished(end, Ending.WITHDRAWN));
    journal.append(strange, 2, new Event.Vanished(end, Ending.WITHDRAWN));

    assertThat(journal.ended().on("prod", "dxcon-12345678", end))
        .extracting(InterfaceRequest::id)
        .containsExactly(ID);
    assertThat(journal.ended().on("prod", "a%_!\"'b", NOW))
        .extracting(InterfaceRequest::id)
        .containsExactly(strange);
    assertThat(journal.ended().on("prod", "%", NOW)).isEmpty();
    assertThat(journal.ended().on("other", "dxcon-12345678", NOW)).isEmpty();
    assertThat(journal.ended().on("prod", "dxcon-12345678", NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void findsWhatEndedByItsNameExactly() {
    RequestId strange = new RequestId("prod", "dxvif-2", 1);
    String name = "50%_!\"'é";
    journal.append(ID, 1, Examples.offered());
    journal.append(strange, 1, Examples.offered(new OfferDraft().id("dxvif-2").name(name).build()));
    assertThat(journal.ended().named(name)).isEmpty();

    journal.append(ID, 2, new Event.Vanished(NOW, Ending.WITHDRAWN));
    journal.append(strange, 2, new Event.Vanished(NOW, Ending.WITHDRAWN));

    assertThat(journal.ended().named(name))
        .extracting(InterfaceRequest::id)
        .containsExactly(strange);
    assertThat(journal.ended().named("%")).isEmpty();
    assertThat(journal.ended().named("")).isEmpty();
  }

  @Test
  void refusesToBeginWithAnyNumberButOne() {
    assertThat(journal.append(ID, 2, Examples.claimed())).isFalse();

    assertThat(journal.history(ID)).isEmpty();
  }

  @Test
  void countsWhatWasAppendedAndNotWhatWasRefused() {
    assertThat(journal.append(ID, 1, Examples.offered())).isTrue();
    assertThat(journal.append(ID, 1, Examples.offered())).isFalse();

    assertThat(journal.appended()).isEqualTo(1);
  }

  /** Whoever read before may have missed it. */
  @Test
  void countsWhatMayHaveBeenAppended() {
    store.close();

    assertThatThrownBy(() -> journal.append(ID, 1, Examples.offered()))
        .isInstanceOf(StoreException.class);
    assertThat(journal.appended()).isEqualTo(1);
  }

  /** What one bot remembers of a history does not hide what another one wrote. */
  @Test
  void seesWhatAnotherBotAppended() {
    journal.append(ID, 1, Examples.offered());
    assertThat(journal.find(ID).orElseThrow().number()).isEqualTo(1);
    new Journal(store).append(ID, 2, Examples.claimed());

    assertThat(journal.find(ID).orElseThrow().number()).isEqualTo(2);
    assertThat(journal.undecided("prod")).extracting(InterfaceRequest::number).containsExactly(2);
  }

  @Test
  void knowsWhatIsNotPublishedYet() {
    journal.append(ID, 1, Examples.offered());
    journal.append(ID, 2, new Event.Vanished(NOW, Ending.WITHDRAWN));
    assertThat(journal.unpublished("prod")).hasSize(1);

    journal.published(ID, 2);
    assertThat(journal.unpublished("prod")).isEmpty();

    journal.republish(ID);
    assertThat(journal.unpublished("prod")).hasSize(1);
    assertThat(journal.unpublished("staging")).isEmpty();
  }
}
