package io.directlinkbot.crash;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Random moments: now and then while a bot starts, mostly some changes in Slack after that. */
final class Moments {
  private static final int MOST_CHANGES = 12;
  private static final int MOST_MILLIS = 1_500;

  /** After a life in which little happened: on a slow machine no bot would get anywhere. */
  private static final int MILLIS_TO_GET_SOMEWHERE = (int) Duration.ofSeconds(30).toMillis();

  private final Scene scene;
  private final Random random;
  private final AtomicInteger left = new AtomicInteger();
  private volatile CompletableFuture<Void> changed = new CompletableFuture<>();
  private boolean idle;

  Moments(Scene scene, Random random) {
    this.scene = scene;
    this.random = random;
    scene.workspace().onChange(this::change);
  }

  /** The next one, at the latest when the load is done. */
  void await(CompletableFuture<Void> load) throws InterruptedException {
    boolean connected = random.nextInt(5) > 0;
    int changes = 1 + random.nextInt(MOST_CHANGES);
    int millis = random.nextInt(MOST_MILLIS);
    if (connected || idle) {
      scene.awaitConnected();
    }
    changed = new CompletableFuture<>();
    left.set(changes);
    try {
      CompletableFuture.anyOf(load, changed)
          .get(idle ? MILLIS_TO_GET_SOMEWHERE : millis, TimeUnit.MILLISECONDS);
      idle = false;
    } catch (TimeoutException _) {
      scene.tell("little happens");
      idle = true;
    } catch (ExecutionException _) {
      scene.tell("the load failed");
    }
  }

  private void change() {
    if (left.decrementAndGet() == 0) {
      changed.complete(null);
    }
  }
}
