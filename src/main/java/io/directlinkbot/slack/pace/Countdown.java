package io.directlinkbot.slack.pace;

/** What is left of a pause. */
final class Countdown {
  private Countdown() {}

  /**
   * Returns what is left of a pause, in nanoseconds; 0 when it is over. A pause that would begin
   * later than now is over too: an injected clock was set back.
   */
  static long left(long begin, long length, long now) {
    long elapsed = now - begin;
    return elapsed < 0 ? 0 : Math.max(0, length - elapsed);
  }
}
