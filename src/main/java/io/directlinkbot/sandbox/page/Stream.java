package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Optional;

/** Pushes the world, as one person sees it, to one open page whenever it looks different. */
final class Stream {
  /** States of the cloud change with the clock alone, which nobody announces. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final World world;
  private final Pulse pulse;

  Stream(World world, Pulse pulse) {
    this.world = world;
    this.pulse = pulse;
  }

  void open(SseClient page) {
    try {
      Guard.admit(page.ctx());
    } catch (Refusal refusal) {
      page.ctx().status(403);
      page.close();
      return;
    }
    page.keepAlive();
    String person = Optional.ofNullable(page.ctx().queryParam("as")).orElse("");
    String address = "http://" + page.ctx().host();
    Thread pusher =
        Thread.ofVirtual().name("sandbox-page").start(() -> push(page, person, address));
    page.onClose(pusher::interrupt);
  }

  private void push(SseClient page, String person, String address) {
    ObjectNode shown = null;
    long beat = -1;
    try {
      while (!page.terminated()) {
        beat = pulse.after(beat, LOOK_AGAIN);
        ObjectNode now = world.seenBy(person, address);
        if (!now.equals(shown)) {
          shown = now;
          page.sendEvent("state", world.atThisInstant(now));
        }
      }
    } catch (InterruptedException e) {
      // the page was closed
      Thread.currentThread().interrupt();
    }
  }
}
