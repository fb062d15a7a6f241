package io.directlinkbot.crash;

import io.directlinkbot.crash.Point.Step;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The life of an interface, with the bot killed and started again in the midst of one step. */
final class Killing {
  private final Executor killer = Executors.newVirtualThreadPerTaskExecutor();
  private final Scene scene;
  private final Point point;
  private final String id;
  private final Approver alice;

  /**
   * Not begun yet.
   *
   * @param id of the interface, never offered before
   */
  Killing(Scene scene, Point point, String id) {
    this.scene = scene;
    this.point = point;
    this.id = id;
    this.alice = new Approver(scene, Fixture.ALICE);
  }

  void run() throws Exception {
    step(Step.OFFER, this::offer);
    step(Step.CLICK, () -> alice.open(id, DocumentedExample.GATEWAY));
    step(Step.SUBMIT, this::accept);
    step(Step.AVAILABLE, () -> becomes("available"));
    if (point.step() == Step.DELETED) {
      step(Step.DELETED, this::delete);
    }
  }

  private void offer() throws InterruptedException {
    scene.offer(id);
    scene.see("a card of " + id, now -> InSlack.lastCard(now, id).isPresent());
  }

  private void accept() throws InterruptedException {
    alice.accept(id, DocumentedExample.GATEWAY, 1);
    scene.see(
        "the reply of " + id,
        now ->
            InSlack.showsAtLast(now, id, "pending") || InSlack.showsAtLast(now, id, "available"));
  }

  private void delete() throws InterruptedException {
    scene.cloud().interfaces().delete(DocumentedExample.CARRIER.id(), id);
    becomes("deleted");
  }

  private void becomes(String state) throws InterruptedException {
    scene.later(Duration.ofMinutes(1));
    scene.see(id + " " + state, now -> InSlack.showsAtLast(now, id, state));
  }

  private void step(Step step, Action action) throws Exception {
    if (point.step() != step) {
      action.run();
      return;
    }
    Hit hit = point.ready().apply(scene);
    CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> killAt(hit), killer);
    action.run();
    killed.get();
    hit.release();
  }

  private void killAt(Hit hit) {
    try {
      hit.await();
      scene.kill(0, point.toString());
      new Agreement(scene).checkJournal();
      if (!point.late()) {
        hit.release();
      }
      scene.start(0);
    } catch (InterruptedException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Action {
    void run() throws Exception;
  }
}
