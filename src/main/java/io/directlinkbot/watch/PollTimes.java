package io.directlinkbot.watch;

import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an account was last polled completely. The store learns of it at most every ten seconds: a
 * time that is a little old only makes the deadlines of offers less certain after a crash. Not
 * thread-safe.
 */
final class PollTimes {
  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(10);

  private final PollKey polled;
  private final PollLog log;
  private @Nullable Instant last;
  private @Nullable Instant written;

  PollTimes(PollKey polled, PollLog log) {
    this.polled = polled;
    this.log = log;
  }

  /** Returns the time before the call of the last complete poll; empty when there was none. */
  Optional<Instant> last() {
    if (last == null) {
      last = log.last(polled).orElse(null);
      written = last;
    }
    return Optional.ofNullable(last);
  }

  /**
   * Notes a complete poll.
   *
   * @param time when its call was about to be made
   */
  void completed(Instant time) {
    last = time;
    // a clock that was set back is written at once
    if (written == null || time.isBefore(written) || !time.isBefore(written.plus(BETWEEN_WRITES))) {
      write(time);
    }
  }

  /**
   * Has the store know the last poll, and the next one at once: a reported outage is the one since
   * the last poll in the store.
   */
  void outageReported() {
    if (last != null && !last.equals(written)) {
      write(last);
    }
    written = null;
  }

  private void write(Instant time) {
    log.completed(polled, time);
    written = time;
  }

  /** Forgets the last poll: another bot may have polled the account since. */
  void forget() {
    last = null;
    written = null;
  }
}
