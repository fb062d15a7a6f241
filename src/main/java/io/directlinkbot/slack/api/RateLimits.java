package io.directlinkbot.slack.api;

import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds back the calls that Slack asked to wait with, and no others. Slack counts calls by method,
 * and posts by channel too (docs.slack.dev/apis/web-api/rate-limits). Thread-safe.
 */
final class RateLimits {
  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final InstantSource clock;

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a call of this kind would be too early now. */
  boolean isHeld(String kind) {
    return clock.instant().isBefore(until.getOrDefault(kind, Instant.MIN));
  }

  /**
   * Makes the call, unless it is too early for one of its kind.
   *
   * @param kind names calls that Slack counts together
   */
  <A> A call(String kind, SlackClient.Try<A> call) throws SlackException {
    Instant now = clock.instant();
    Instant end = until.getOrDefault(kind, Instant.MIN);
    if (now.isBefore(end)) {
      Duration left = Duration.between(now, end);
      throw new SlackException(
          new Trouble.RateLimited(left), kind + ": Slack asked to wait until " + end, null);
    }
    try {
      return call.make();
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.RateLimited(Duration pause)) {
        until.put(kind, clock.instant().plus(pause));
      }
      throw failure;
    }
  }
}
