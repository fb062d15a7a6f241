package io.directlinkbot.slack.api;

import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves alone what can't be done in a channel, but for one try a minute, whatever wakes the bot in
 * the meantime. Thread-safe.
 */
public final class ChannelPauses {
  public static final Duration PACE = Duration.ofMinutes(1);

  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public ChannelPauses(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether a call of this kind is left alone now. */
  boolean isPaused(String kind) {
    Pause pause = pauses.get(kind);
    return pause != null && pause.isOn(clock.instant());
  }

  /**
   * Makes the call unless one of its kind failed in its channel a short time ago.
   *
   * @param kind what fails together: names the channel
   */
  <A> A call(String kind, SlackClient.Try<A> call) throws SlackException {
    Pause pause = pauses.get(kind);
    if (pause != null && pause.isOn(clock.instant())) {
      throw new SlackException(pause.trouble(), pause.sentence(), null);
    }
    try {
      A answer = call.make();
      pauses.remove(kind);
      return answer;
    } catch (SlackException failure) {
      switch (failure.trouble()) {
        case Trouble.Channel _, Trouble.Scope _ ->
            pauses.put(
                kind,
                new Pause(
                    clock.instant().plus(PACE),
                    failure.trouble(),
                    String.valueOf(failure.getMessage())));
        case Trouble.Gone _, Trouble.Form _, Trouble.Refused _, Trouble.TooLate _ ->
            pauses.remove(kind);
        case Trouble.RateLimited _, Trouble.Uncertain _, Trouble.Token _ -> {
          // says nothing of the channel
        }
      }
      throw failure;
    }
  }

  private record Pause(Instant until, Trouble trouble, String sentence) {
    /** One that ends later than it can was begun before the clock was set back. */
    boolean isOn(Instant now) {
      return now.isBefore(until) && !until.isAfter(now.plus(PACE));
    }
  }
}
