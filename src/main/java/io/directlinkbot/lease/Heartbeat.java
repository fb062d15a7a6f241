package io.directlinkbot.lease;

import java.time.Duration;

/** Tracks when a session was last known to be alive. Thread-safe. */
final class Heartbeat {
  private final Duration valid;
  private volatile long last = System.nanoTime();
  private volatile boolean ended;

  /**
   * The heartbeat of a session that begins now.
   *
   * @param valid for how long after a sign of life the session surely lives
   */
  Heartbeat(Duration valid) {
    this.valid = valid;
  }

  /**
   * The moment to note before asking the server, which waits for the next sign of life from then.
   */
  static long now() {
    return System.nanoTime();
  }

  /** Notes that the server answered what was asked at this moment. */
  void answered(long moment) {
    last = moment;
  }

  /** The time since the last sign of life. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - last);
  }

  /** Notes that the session has ended. */
  void end() {
    ended = true;
  }

  /** Whether the session surely lives. */
  boolean isAlive() {
    return !ended && age().compareTo(valid) < 0;
  }
}
