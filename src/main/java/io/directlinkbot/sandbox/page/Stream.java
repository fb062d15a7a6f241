package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Pushes the world to every open page, as the person acting there sees it, when it changed. */
final class Stream implements AutoCloseable {
  /** States of the cloud change with the clock alone, which nobody announces. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /** So many looks without news, and a sign of life shows whether the page is still there. */
  private static final int QUIET_LOOKS = 20;

  private final World world;
  private final Pulse pulse;
  private final Set<Thread> pushers = ConcurrentHashMap.newKeySet();

  Stream(World world, Pulse pulse) {
    this.world = world;
    this.pulse = pulse;
  }

  void open(SseClient page) {
    page.keepAlive();
    String person = Optional.ofNullable(page.ctx().queryParam("as")).orElse("");
    String address = "http://" + page.ctx().host();
    Thread pusher =
        Thread.ofVirtual().name("sandbox-page").unstarted(() -> push(page, person, address));
    pushers.add(pusher);
    page.onClose(
        () -> {
          pushers.remove(pusher);
          pusher.interrupt();
        });
    pusher.start();
  }

  private void push(SseClient page, String person, String address) {
    ObjectNode shown = null;
    long beat = -1;
    int quiet = 0;
    try {
      while (!page.terminated()) {
        beat = pulse.after(beat, LOOK_AGAIN);
        ObjectNode now = world.seenBy(person, address);
        if (!now.equals(shown)) {
          shown = now;
          quiet = 0;
          page.sendEvent("state", world.atThisInstant(now));
        } else if (++quiet % QUIET_LOOKS == 0) {
          page.sendComment("still here");
        }
      }
    } catch (InterruptedException e) {
      // the page or the sandbox was closed
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    pushers.forEach(Thread::interrupt);
  }
}
