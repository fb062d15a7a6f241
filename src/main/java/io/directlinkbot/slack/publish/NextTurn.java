package io.directlinkbot.slack.publish;

import java.time.Duration;

/** When the publisher is to take its next turn, as it shows during this one. Not thread-safe. */
final class NextTurn {
  /** Until every call of the bot that had the account before is over. */
  static final Duration WHILE_NOT_OURS = Duration.ofSeconds(1);

  private Duration pause;
  private boolean allTried = true;

  /**
   * A turn that goes well so far.
   *
   * @param pause until the next
   */
  NextTurn(Duration pause) {
    this.pause = pause;
  }

  /** Something could not be tried, and can after this time. */
  void hasToTryAgainIn(Duration time) {
    allTried = false;
    comesWithin(time);
  }

  /** Something will be ready to be done about this time from now. */
  void comesWithin(Duration time) {
    pause = time.compareTo(pause) < 0 ? time : pause;
  }

  Duration pause() {
    return pause;
  }

  boolean isAllTried() {
    return allTried;
  }
}
