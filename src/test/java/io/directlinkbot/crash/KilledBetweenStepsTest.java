package io.directlinkbot.crash;

import io.directlinkbot.crash.Point.Step;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed at every point at which a server holds one of its calls, each in the story of
 * an interface from its offer to its deletion. Nothing is lost, nothing done twice.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("crash")
final class KilledBetweenStepsTest {
  private final Executor killer = Executors.newVirtualThreadPerTaskExecutor();
  private Scene scene;
  private Agreement agreement;
  private int interfaces;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    scene = Scene.in(folder);
    agreement = new Agreement(scene);
  }

  @AfterAll
  void stop() {
    scene.close();
  }

  @TestFactory
  Stream<DynamicTest> theBotGoesOnAsIfNothingHadHappened() {
    return Stream.concat(
        Point.all().stream()
            .map(point -> DynamicTest.dynamicTest(point.toString(), () -> story(point))),
        Stream.of(DynamicTest.dynamicTest("and all agree in the end", this::compare)));
  }

  private void story(Point point) throws Exception {
    interfaces++;
    String id = "dxvif-%08x".formatted(interfaces);
    Approver alice = new Approver(scene, Fixture.ALICE);
    step(point, Step.OFFER, () -> offer(id));
    step(point, Step.CLICK, () -> alice.open(id, DocumentedExample.GATEWAY));
    step(point, Step.SUBMIT, () -> accept(alice, id));
    step(point, Step.AVAILABLE, () -> becomes(id, "available"));
    if (point.step() == Step.DELETED) {
      step(point, Step.DELETED, () -> delete(id));
    }
  }

  private void offer(String id) throws InterruptedException {
    scene.offer(id);
    scene.see("a card of " + id, now -> InSlack.lastCard(now, id).isPresent());
  }

  private void accept(Approver alice, String id) throws InterruptedException {
    alice.accept(id, DocumentedExample.GATEWAY, 1);
    scene.see(
        "the reply of " + id,
        now ->
            InSlack.showsAtLast(now, id, "pending") || InSlack.showsAtLast(now, id, "available"));
  }

  private void delete(String id) throws InterruptedException {
    scene.cloud().interfaces().delete(DocumentedExample.CARRIER.id(), id);
    becomes(id, "deleted");
  }

  private void becomes(String id, String state) throws InterruptedException {
    scene.later(Duration.ofMinutes(1));
    scene.see(id + " " + state, now -> InSlack.showsAtLast(now, id, state));
  }

  /**
   * Takes a step, with the bot killed and started again in the midst of it if it is the point's.
   */
  private void step(Point point, Step step, Action action) throws Exception {
    if (point.step() != step) {
      action.run();
      return;
    }
    Hit hit = point.ready().apply(scene);
    CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> killAt(point, hit), killer);
    action.run();
    killed.get();
    hit.release();
  }

  private void killAt(Point point, Hit hit) {
    try {
      hit.await();
      scene.kill(point.toString());
      if (!point.late()) {
        hit.release();
      }
      scene.start();
    } catch (InterruptedException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void compare() throws Exception {
    agreement.awaitInSlack();
    scene.kill("when all is quiet");
    agreement.check();
  }

  private interface Action {
    void run() throws Exception;
  }
}
