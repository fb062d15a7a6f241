package io.directlinkbot.lease;

import java.time.Duration;

/** When a session was last known to live. Thread-safe. */
final class Pulse {
  private final Duration valid;
  private volatile long heard = System.nanoTime();
  private volatile boolean ended;

  /**
   * Of a session that begins.
   *
   * @param valid for how long after a sign of life it surely lives
   */
  Pulse(Duration valid) {
    this.valid = valid;
  }

  /** A moment from which on the server waits for the next sign of life, should this one arrive. */
  static long moment() {
    return System.nanoTime();
  }

  /** The server answered what was asked at this moment. */
  void heard(long moment) {
    heard = moment;
  }

  /** How long ago the last sign of life was. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - heard);
  }

  void end() {
    ended = true;
  }

  /** Whether the session surely lives. */
  boolean isStrong() {
    return !ended && age().compareTo(valid) < 0;
  }
}
