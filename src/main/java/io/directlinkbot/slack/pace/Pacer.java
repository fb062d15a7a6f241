package io.directlinkbot.slack.pace;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says how long a call to Slack has to wait, by when the calls before it were made and what Slack
 * answered to them. Nobody waits in here: a caller that is too early comes again. Of several bots
 * each counts its own calls only, so together they may be refused, and then wait as asked.
 * Thread-safe.
 */
public final class Pacer {
  /** Slack takes one post a second in a channel. */
  private static final long BETWEEN_POSTS = Duration.ofMillis(1010).toNanos();

  /** For longer than Slack may ask to wait, and the minute after it. */
  private static final Duration REMEMBERED = Duration.ofMinutes(20);

  private final SlackPace pace;
  private final Map<String, Optional<CallWindow>> windows = new HashMap<>();
  private final LoadingCache<CallKind, KindHistory> histories;

  public Pacer(SlackPace pace) {
    this.pace = pace;
    this.histories =
        Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .ticker(pace.ticker())
            .executor(Runnable::run)
            .build(_ -> new KindHistory(pace.ticker().read()));
  }

  /**
   * Returns how long a call has to wait from now, in whole milliseconds; zero when it may be made.
   * Another call may come first, so the pause may have become longer by then.
   */
  public synchronized Duration pauseBefore(CallKind kind, Urgency urgency) {
    long now = pace.ticker().read();
    KindHistory history = histories.get(kind);
    long nanos =
        switch (urgency) {
          case ANSWER -> 0;
          case DECISION ->
              history.wasRefusedLately(now) ? nanosBefore(kind, history, urgency, now) : 0;
          case DEADLINE, REST -> nanosBefore(kind, history, urgency, now);
        };
    // rounded up: whoever waits that long must not come too early
    return Duration.ofMillis(Math.ceilDiv(nanos, 1_000_000));
  }

  /**
   * Counts a call as made now, unless it has to wait. One that begins has to {@link #end}.
   *
   * @return as {@link #pauseBefore}; zero when the call began
   */
  public synchronized Duration begin(CallKind kind, Urgency urgency) {
    Duration pause = pauseBefore(kind, urgency);
    if (pause.isZero()) {
      histories.get(kind).begin();
      window(kind).ifPresent(window -> window.add(pace.ticker().read()));
    }
    return pause;
  }

  /** Notes that a call ended, with an answer or without. */
  public synchronized void end(CallKind kind) {
    histories.get(kind).end(pace.ticker().read());
  }

  /** Notes that Slack asks to wait before the next call of this kind. */
  public synchronized void refuse(CallKind kind, Duration pause) {
    histories.get(kind).refuse(pace.ticker().read(), pause);
  }

  private long nanosBefore(CallKind kind, KindHistory history, Urgency urgency, long now) {
    long held = history.nanosHeld(now);
    if (!pace.isPaced()) {
      return held;
    }
    long gap = kind.isPost() ? history.nanosUntilIdleFor(BETWEEN_POSTS, now) : 0;
    long room =
        window(kind)
            .map(window -> window.nanosUntilFewerThan(allowed(window, urgency), now))
            .orElse(0L);
    return Math.max(held, Math.max(gap, room));
  }

  private static int allowed(CallWindow window, Urgency urgency) {
    return urgency == Urgency.REST ? window.limit() * 4 / 5 : window.limit();
  }

  private Optional<CallWindow> window(CallKind kind) {
    return windows.computeIfAbsent(kind.method(), MethodLimit::window);
  }
}
