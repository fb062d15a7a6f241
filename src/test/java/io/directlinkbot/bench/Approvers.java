package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who click and accept, and how long each step took. Thread-safe. */
final class Approvers {
  private static final long PATIENCE_SECONDS = 60;

  private static final long DIALOG_SECONDS = 5;

  private final Stage stage;
  private final BlockingQueue<SlackPerson> free;

  /** From when the click was due to its ack. */
  final Latencies acks = new Latencies();

  /** How much of that the workspace took before the click was on the socket. */
  final Latencies workspace = new Latencies();

  /** From when the click was due to the dialog. */
  final Latencies dialogs = new Latencies();

  /** From the submit until the cloud has accepted. */
  final Latencies confirms = new Latencies();

  /** From the submit to the reply in the thread. */
  final Latencies replies = new Latencies();

  /** Clicks without an ack, and accepts that did not come to their end. */
  final AtomicInteger lost = new AtomicInteger();

  /** How often what went wrong. */
  final Map<String, Integer> failures = new ConcurrentHashMap<>();

  Approvers(Stage stage) {
    this.stage = stage;
    this.free = new ArrayBlockingQueue<>(stage.people().size(), false, stage.people());
  }

  /** Clicks Accept, and waits for the ack alone. */
  void ack(WorkspaceMessage card, long due) {
    as(person -> acks.add(acked(person, card).get(PATIENCE_SECONDS, TimeUnit.SECONDS) - due));
  }

  /** Clicks Accept, and waits for the ack and the dialog. */
  void click(WorkspaceMessage card, long due) {
    as(person -> open(person, card, due));
  }

  /**
   * Clicks Accept and submits the dialog, if one comes within a few seconds, and waits for nothing
   * more.
   */
  void tryToAccept(WorkspaceMessage card) {
    as(
        person -> {
          CompletableFuture<View> dialog = stage.sightings().dialog(person.id());
          person.click(card.surface(), "accept").get(PATIENCE_SECONDS, TimeUnit.SECONDS);
          dialog.get(DIALOG_SECONDS, TimeUnit.SECONDS);
          person.submit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        });
  }

  /** Clicks Accept, submits the dialog, and waits for the reply. */
  void accept(WorkspaceMessage card, long due) {
    as(
        person -> {
          open(person, card, due);
          long submitted = System.nanoTime();
          CompletableFuture<Long> reply = stage.sightings().reply(card);
          CompletableFuture<Long> confirmed = stage.confirmations().of(card);
          Outcome outcome = person.submit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
          if (outcome instanceof Outcome.Errors || outcome instanceof Outcome.Failed) {
            throw new IllegalStateException(outcome.toString());
          }
          confirms.add(confirmed.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - submitted);
          replies.add(reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - submitted);
        });
  }

  private void open(SlackPerson person, WorkspaceMessage card, long due) throws Exception {
    CompletableFuture<View> dialog = stage.sightings().dialog(person.id());
    CompletableFuture<Long> seen = dialog.thenApply(_ -> System.nanoTime());
    long begun = System.nanoTime();
    CompletableFuture<Long> acked = acked(person, card);
    workspace.add(System.nanoTime() - begun);
    acks.add(acked.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - due);
    dialogs.add(seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - due);
  }

  /** Completes with the nanosecond of the ack. */
  private static CompletableFuture<Long> acked(SlackPerson person, WorkspaceMessage card) {
    return person
        .click(card.surface(), "accept")
        .thenApply(
            outcome -> {
              if (!(outcome instanceof Outcome.Done)) {
                throw new IllegalStateException(outcome.toString());
              }
              return System.nanoTime();
            });
  }

  private void as(Act act) {
    try {
      SlackPerson person = free.take();
      try {
        act.run(person);
      } finally {
        free.put(person);
      }
    } catch (Exception failure) {
      lost.incrementAndGet();
      failures.merge(failure.toString(), 1, Integer::sum);
    }
  }

  private interface Act {
    void run(SlackPerson person) throws Exception;
  }
}
