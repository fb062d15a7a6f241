package io.directlinkbot.slack.api;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds back calls that recently failed in their channel: only one try a minute is made, however
 * often the bot wakes up. Thread-safe.
 */
public final class ChannelPauses {
  public static final Duration PACE = Duration.ofMinutes(1);

  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public ChannelPauses(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a call of this kind is held back now. */
  boolean isPaused(String kind) {
    Pause pause = pauses.get(kind);
    return pause != null && pause.isOn(clock.instant());
  }

  /**
   * Makes the call, unless one of its kind failed less than a minute ago.
   *
   * @param kind names calls that fail together, and their channel
   */
  <A> A call(String kind, SlackClient.Try<A> call) throws SlackException {
    Pause pause = pauses.get(kind);
    if (pause != null && pause.isOn(clock.instant())) {
      throw new SlackException(pause.trouble(), pause.reason(), null);
    }
    try {
      A answer = call.make();
      pauses.remove(kind);
      return answer;
    } catch (SlackException failure) {
      switch (failure.trouble()) {
        case Trouble.Channel _, Trouble.Scope _ ->
            pauses.put(
                kind, new Pause(clock.instant().plus(PACE), failure.trouble(), failure.reason()));
        case Trouble.Gone _, Trouble.Form _, Trouble.Refused _, Trouble.TooLate _ ->
            pauses.remove(kind);
        case Trouble.RateLimited _, Trouble.Uncertain _, Trouble.Token _ -> {
          // says nothing about the channel
        }
      }
      throw failure;
    }
  }

  private record Pause(Instant until, Trouble trouble, Reason reason) {
    /** A pause that ends too far ahead began before the clock was set back, and is over. */
    boolean isOn(Instant now) {
      return now.isBefore(until) && !until.isAfter(now.plus(PACE));
    }
  }
}
