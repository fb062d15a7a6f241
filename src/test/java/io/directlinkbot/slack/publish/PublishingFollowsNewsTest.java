package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.State;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.store.StatementCount;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publishing costs follows what happens, not how much waits. */
final class PublishingFollowsNewsTest {
  private static final int WAITING = 40;

  @TempDir private Path folder;
  private Desk desk;
  private StatementCount statements;

  @BeforeEach
  void manyWait() {
    desk = new Desk(folder);
    statements = StatementCount.of(desk.store);
    for (int number = 0; number < WAITING; number++) {
      desk.offer(waiting(number));
    }
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whenNothingHappensNothingIsDrawnOrRead() {
    int collected = desk.collected();
    int asked = statements.count();
    for (int turn = 0; turn < 100; turn++) {
      desk.clock.advance(Duration.ofSeconds(15));
      assertThat(desk.turn()).isEqualTo(Desk.NEXT_LOOK);
    }

    assertThat(desk.collected()).isEqualTo(collected);
    assertThat(statements.count()).isEqualTo(asked);
  }

  @Test
  void oneEventIsOneDraw() {
    int collected = desk.collected();
    desk.append(waiting(7), new Event.TakenUp(desk.clock.instant(), Examples.ALICE));
    desk.turn();

    assertThat(desk.collected()).isEqualTo(collected + 1);
    assertThat(desk.calls("chat.update")).isEqualTo(1);
  }

  @Test
  void anAcceptCostsAsMuchWithFewAsWithMany() {
    desk.accept(waiting(0));
    int before = statements.count();
    desk.turn();
    int withMany = statements.count() - before;
    for (int number = 2; number < WAITING; number++) {
      desk.append(waiting(number), new Event.Vanished(desk.clock.instant(), Ending.WITHDRAWN));
    }
    desk.turn();
    desk.accept(waiting(1));
    before = statements.count();
    desk.turn();

    assertThat(statements.count() - before).isEqualTo(withMany);
  }

  @Test
  void aDeadlineIsShownAtTheTurnThatItAsksFor() {
    Instant offered = desk.clock.instant();
    RequestId late = Desk.request("prod", "dxvif-late");
    desk.append(
        late,
        new Event.Offered(
            offered,
            Examples.named("dxvif-late"),
            Optional.of(offered.minus(Duration.ofDays(1))),
            true));
    desk.turn();
    desk.clock.advance(Duration.ofDays(6).minusSeconds(4));
    desk.turn();
    int collected = desk.collected();
    int updates = desk.calls("chat.update");

    Duration pause = desk.turn();
    assertThat(pause).isEqualTo(Duration.ofSeconds(4).plusMillis(1));
    assertThat(desk.collected()).isEqualTo(collected);

    desk.clock.advance(pause);
    desk.turn();
    assertThat(desk.collected()).isEqualTo(collected + 1);
    assertThat(desk.calls("chat.update")).isEqualTo(updates + 1);
  }

  /** The card is drawn for a time, and posted later. */
  @Test
  void aDeadlineThatPassesWhileTheCardIsPostedIsShownNext() {
    AtomicBoolean passed = new AtomicBoolean();
    desk.workspace.onChange(
        () -> {
          if (!passed.getAndSet(true)) {
            desk.clock.advance(Duration.ofDays(8));
          }
        });
    RequestId late = Desk.request("prod", "dxvif-late");
    desk.offer(late);
    desk.turn();
    desk.turn();

    assertThat(desk.cardOf(late).blocks().toString()).contains("should have expired");
  }

  @Test
  void anEventOfAnEndedRequestIsPublishedAndForgotten() {
    RequestId id = waiting(3);
    desk.accept(id);
    desk.turn();
    desk.see(id, State.AVAILABLE);
    desk.turn();

    assertThat(desk.replies(desk.cardOf(id))).containsExactly("pending", "available");
  }

  @Test
  void aRestartDrawsEachWaitingCardOnceAndCallsNobody() {
    int calls = desk.calls();
    int collected = desk.collected();
    desk.restart(Desk.account("prod", Desk.PROD), Desk.account("staging", Desk.STAGING));
    desk.turn();
    desk.turn();

    assertThat(desk.collected()).isEqualTo(collected + WAITING);
    assertThat(desk.calls()).isEqualTo(calls);
  }

  @Test
  void aChangeOfTheAccountThatNoCardShowsPublishesNone() {
    int asked = statements.count();
    int calls = desk.calls();
    desk.accountChanged("prod");
    desk.turn();

    assertThat(statements.count()).as("one look at the open requests").isEqualTo(asked + 1);
    assertThat(desk.calls()).isEqualTo(calls);
  }

  @Test
  void newsThatCouldNotBeLookedIntoAreNotLost() {
    int updates = desk.calls("chat.update");
    desk.doubt(waiting(2));
    desk.store.jdbi().useHandle(handle -> handle.execute("alter table request rename to away"));
    assertThatThrownBy(desk::turn).isInstanceOf(RuntimeException.class);
    desk.store.jdbi().useHandle(handle -> handle.execute("alter table away rename to request"));
    desk.turn();

    assertThat(desk.calls("chat.update")).isEqualTo(updates + 1);
  }

  /** Another bot may have drawn them meanwhile. */
  @Test
  void theCardsOfAnAccountThatWasAwayAreDrawnAgain() {
    AccountLeases leases = mock();
    Lease lease = mock();
    when(lease.isValid()).thenReturn(true);
    when(lease.isSettled()).thenReturn(true);
    when(leases.take(any())).thenReturn(Optional.of(lease));
    desk.restart(leases);
    desk.turn();
    when(leases.take("prod")).thenReturn(Optional.empty());
    desk.append(waiting(2), new Event.TakenUp(desk.clock.instant(), Examples.ALICE));
    desk.turn();
    int collected = desk.collected();

    when(leases.take("prod")).thenReturn(Optional.of(lease));
    desk.everythingChanged();
    desk.turn();

    assertThat(desk.collected()).isEqualTo(collected + WAITING / 2);
  }

  @Test
  void inAChannelThatCantBeReachedOneIsTriedForAll() {
    desk.archive(Desk.PROD);
    for (int number = 0; number < 10; number += 2) {
      desk.append(waiting(number), new Event.TakenUp(desk.clock.instant(), Examples.ALICE));
    }
    int collected = desk.collected();
    desk.turn();

    assertThat(desk.collected()).isEqualTo(collected + 1);
  }

  @Test
  void whatSomebodyDecidedComesFirst() {
    List<String> changed = recordChanges();
    desk.append(waiting(2), new Event.Expected(desk.clock.instant(), Examples.expectation()));
    desk.append(waiting(4), new Event.TakenUp(desk.clock.instant(), Examples.ALICE));
    desk.turn();

    assertThat(changed).containsExactly(desk.cardOf(waiting(4)).ts(), desk.cardOf(waiting(2)).ts());
  }

  @Test
  void whatExpiresFirstComesFirst() {
    Instant now = desk.clock.instant();
    for (int days = 1; days <= 3; days++) {
      String id = "dxvif-" + days;
      desk.append(
          Desk.request("prod", id),
          new Event.Offered(
              now, Examples.named(id), Optional.of(now.minus(Duration.ofDays(days))), true));
    }
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).endsWith("dxvif-3", "dxvif-2", "dxvif-1");
  }

  private List<String> recordChanges() {
    List<String> changed = new ArrayList<>();
    desk.workspace
        .faults()
        .next(
            "chat.update",
            arguments -> {
              changed.add(arguments.path("ts").asText());
              return false;
            },
            1,
            new MethodFault.Status(503));
    return changed;
  }

  @Test
  void whatHasEndedIsNotSearched() {
    assertThat(
            List.of(
                statements.plan(
                    "select id, hash from request where account = 'prod' and not closed"),
                statements.plan(
                    "select id, hash from request where account = 'prod' and not closed and"
                        + " undecided"),
                statements.plan(
                    "select id, hash from request where account = 'prod' and"
                        + " (undecided or number > published) and number > published"),
                statements.plan(
                    "select id, hash from request where outcome_at is not null and"
                        + " outcome_at >= '2026' order by outcome_at desc limit 10"),
                statements.plan(
                    "select id, hash from request where closed and"
                        + " substr(name, 1, 100) = substr('a', 1, 100) and name = 'a'"),
                statements.plan(
                    "select id, hash from request where account = 'prod' and closed and"
                        + " substr(connection, 1, 100) = substr('a', 1, 100)"
                        + " and connection = 'a'")))
        .allSatisfy(plan -> assertThat(plan).contains("USING INDEX request_"));
  }

  private static RequestId waiting(int number) {
    return Desk.request(number % 2 == 0 ? "prod" : "staging", "dxvif-w" + number);
  }
}
