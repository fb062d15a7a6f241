package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Pushes the state to every open page when it has changed, as seen by the person who acts there.
 * Each open page occupies a thread of the server. Javalin's own server-sent events do not, but loop
 * forever when a page is closed at the wrong moment (7.2.3).
 */
final class StateStream implements AutoCloseable {
  /** The longest wait for a change: states that change by the clock alone are not announced. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  /**
   * After this many checks without a change, a keep-alive finds out whether the page is still open.
   */
  private static final int QUIET_LOOKS = 10;

  private final PageState world;
  private final ChangeSignal pulse;
  private volatile boolean closed;

  StateStream(PageState world, ChangeSignal pulse) {
    this.world = world;
    this.pulse = pulse;
  }

  /** Serves a page until it is closed. */
  void open(Context http) {
    String person = Optional.ofNullable(http.queryParam("as")).orElse("");
    String address = "http://" + http.host();
    http.res().setContentType("text/event-stream;charset=utf-8");
    http.header("Cache-Control", "no-cache");
    try {
      push(http.res().getOutputStream(), person, address);
    } catch (IOException e) {
      // the page was closed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void push(ServletOutputStream page, String person, String address)
      throws IOException, InterruptedException {
    Optional<ObjectNode> shown = Optional.empty();
    long beat = -1;
    int quiet = 0;
    while (!closed) {
      beat = pulse.after(beat, LOOK_AGAIN);
      Optional<ObjectNode> now = Optional.of(world.seenBy(person, address));
      if (!now.equals(shown)) {
        shown = now;
        quiet = 0;
        send(page, "event: state\ndata: " + world.atThisInstant(now.get()));
      } else if (++quiet % QUIET_LOOKS == 0) {
        send(page, ": still here");
      }
    }
  }

  private static void send(ServletOutputStream page, String event) throws IOException {
    page.write((event + "\n\n").getBytes(StandardCharsets.UTF_8));
    page.flush();
  }

  @Override
  public void close() {
    closed = true;
    pulse.beat();
  }
}
