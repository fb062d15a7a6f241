package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's rate limits (docs.slack.dev/apis/web-api/rate-limits), off until they are enforced: one
 * post a second in each channel, fifty updates a minute. Thread-safe.
 */
public final class CallLimits {
  private static final Limit POST = new Limit(Duration.ofSeconds(1), Duration.ofMillis(250));
  private static final Limit UPDATE = new Limit(Duration.ofMillis(1_200), Duration.ofMinutes(1));

  private final InstantSource clock;
  private final Map<String, Instant> due = new HashMap<>();
  private final Map<String, Integer> refused = new HashMap<>();
  private boolean enforced;

  /**
   * Starts without limits.
   *
   * @param clock the time by which calls are counted
   */
  public CallLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Refuses calls beyond the limits from now on. */
  public synchronized void enforce() {
    enforced = true;
  }

  public synchronized boolean isEnforced() {
    return enforced;
  }

  /** Returns how many calls of a method were refused. */
  public synchronized int refusals(String method) {
    return refused.getOrDefault(method, 0);
  }

  /** Counts a call; returns the {@code Retry-After} in seconds when it is one too many. */
  synchronized Optional<Integer> excess(String method, JsonNode arguments) {
    if (!enforced) {
      return Optional.empty();
    }
    return switch (method) {
      case "chat.postMessage" -> excess(method, arguments.path("channel").asText(), POST);
      case "chat.update" -> excess(method, "", UPDATE);
      default -> Optional.empty();
    };
  }

  private Optional<Integer> excess(String method, String channel, Limit limit) {
    Instant now = clock.instant();
    String counted = method + " " + channel;
    Instant next = due.getOrDefault(counted, now);
    if (next.minus(limit.early()).isAfter(now)) {
      refused.merge(method, 1, Integer::sum);
      return Optional.of(Math.toIntExact(Duration.between(now, next).plusMillis(999).toSeconds()));
    }
    due.put(counted, (next.isAfter(now) ? next : now).plus(limit.interval()));
    return Optional.empty();
  }

  /**
   * A rate.
   *
   * @param interval between two calls in the long run
   * @param early by how much a call may come before its turn: the burst that Slack lets pass
   */
  private record Limit(Duration interval, Duration early) {}
}
