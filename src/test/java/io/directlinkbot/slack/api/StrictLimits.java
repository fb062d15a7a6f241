package io.directlinkbot.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Slack's limits at their strictest, without the bursts that Slack may let pass: a post a second in
 * each channel, and fifty changes of messages in any minute. Thread-safe.
 */
public final class StrictLimits {
  private static final int EVER = Integer.MAX_VALUE;

  private final InstantSource clock;
  private final Map<String, Instant> lastPosts = new HashMap<>();
  private final Deque<Instant> updates = new ArrayDeque<>();
  private int refusals;

  private StrictLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Has the workspace refuse what exceeds the limits, by this clock. */
  public static StrictLimits in(Workspace workspace, InstantSource clock) {
    StrictLimits limits = new StrictLimits(clock);
    MethodFault refused = new MethodFault.RateLimited(1);
    workspace.faults().next("chat.postMessage", limits::isPostTooEarly, EVER, refused);
    workspace.faults().next("chat.update", _ -> limits.isUpdateTooEarly(), EVER, refused);
    return limits;
  }

  /** How many calls were refused. */
  public synchronized int refusals() {
    return refusals;
  }

  private synchronized boolean isPostTooEarly(JsonNode call) {
    String channel = call.path("channel").asText();
    Instant last = lastPosts.get(channel);
    if (last != null && clock.instant().isBefore(last.plusSeconds(1))) {
      refusals++;
      return true;
    }
    lastPosts.put(channel, clock.instant());
    return false;
  }

  private synchronized boolean isUpdateTooEarly() {
    Instant aMinuteAgo = clock.instant().minus(Duration.ofMinutes(1));
    while (!updates.isEmpty() && !updates.getFirst().isAfter(aMinuteAgo)) {
      updates.removeFirst();
    }
    if (updates.size() == 50) {
      refusals++;
      return true;
    }
    updates.addLast(clock.instant());
    return false;
  }
}
