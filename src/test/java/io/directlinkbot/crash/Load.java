package io.directlinkbot.crash;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.RefusedException;
import io.directlinkbot.sandbox.slack.Fixture;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Several interfaces, and everybody at them at once. */
final class Load {
  private final Executor people = Executors.newVirtualThreadPerTaskExecutor();
  private final Scene scene;
  private final String ids;

  /**
   * Interfaces that were never offered before.
   *
   * @param batch tells them from those of other loads
   */
  Load(Scene scene, int batch) {
    this.scene = scene;
    this.ids = String.format(Locale.ROOT, "dxvif-%04x", batch);
  }

  /** Completes when everybody got what they wanted. */
  CompletableFuture<Void> run() {
    for (String name : new String[] {"race", "alice", "bob", "outside", "withdrawn", "again"}) {
      scene.offer(id(name));
    }
    CompletableFuture<Void> withdrawn = then(this::withdrawn);
    CompletableFuture<Void> alice = then(this::alice);
    CompletableFuture<Void> bob = then(this::bob);
    return CompletableFuture.allOf(
        then(this::outside),
        alice.thenRunAsync(act(this::again), people),
        bob.thenCombineAsync(
            withdrawn,
            (_, _) -> {
              act(() -> accept(Fixture.BOB, "withdrawn", DocumentedExample.GATEWAY, 1)).run();
              return null;
            },
            people));
  }

  private void alice() throws InterruptedException {
    accept(Fixture.ALICE, "race", DocumentedExample.GATEWAY, 2);
    accept(Fixture.ALICE, "alice", DocumentedExample.SECOND_GATEWAY, 1);
  }

  private void bob() throws InterruptedException {
    accept(Fixture.BOB, "race", DocumentedExample.SECOND_GATEWAY, 1);
    accept(Fixture.BOB, "bob", DocumentedExample.GATEWAY, 2);
    accept(Fixture.BOB, "outside", DocumentedExample.GATEWAY, 1);
  }

  /** At the cloud's console, once the bot knows of the interface. */
  private void outside() throws InterruptedException {
    see("outside", 1);
    try {
      scene.tell("somebody accepts outside");
      scene
          .cloud()
          .interfaces()
          .confirm(Scene.prod(), id("outside"), DocumentedExample.SECOND_GATEWAY);
    } catch (RefusedException late) {
      scene.tell("too late outside: " + late.getMessage());
    }
  }

  /** The carrier takes an offer back before anybody accepts, and makes it again. */
  private void withdrawn() throws InterruptedException {
    see("withdrawn", 1);
    endAndOfferAgain("withdrawn");
  }

  /** An interface that was in use is deleted, offered again and accepted with another gateway. */
  private void again() throws InterruptedException {
    accept(Fixture.ALICE, "again", DocumentedExample.GATEWAY, 2);
    endAndOfferAgain("again");
    accept(Fixture.ALICE, "again", DocumentedExample.SECOND_GATEWAY, 1);
  }

  private void endAndOfferAgain(String name) throws InterruptedException {
    scene.tell("the carrier deletes " + id(name));
    scene.cloud().interfaces().delete(DocumentedExample.CARRIER.id(), id(name));
    scene.later(Duration.ofMinutes(1));
    String end = InCloud.shown(scene.cloud(), id(name));
    scene.see(id(name) + " " + end, now -> InSlack.showsAtLast(now, id(name), end));
    scene.offer(id(name));
    see(name, 2);
  }

  private void accept(String user, String name, String gateway, int submits)
      throws InterruptedException {
    new Approver(scene, user).accept(id(name), gateway, submits);
  }

  private void see(String name, int cards) throws InterruptedException {
    scene.see(
        "card " + cards + " of " + id(name), now -> InSlack.cards(now, id(name)).size() >= cards);
  }

  private String id(String name) {
    return ids + name;
  }

  private CompletableFuture<Void> then(Act act) {
    return CompletableFuture.runAsync(act(act), people);
  }

  private static Runnable act(Act act) {
    return () -> {
      try {
        act.run();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    };
  }

  private interface Act {
    void run() throws InterruptedException;
  }
}
