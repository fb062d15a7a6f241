package io.directlinkbot.sandbox.page;

import java.time.Duration;
import java.time.InstantSource;

/** A clock that the page shows and can move on. */
public interface AdjustableClock extends InstantSource {

  /** Seconds of this clock in a second of real time. */
  double speed();

  /** By how much it was moved on so far. */
  Duration advanced();

  /**
   * Moves it on at once.
   *
   * @param by not negative
   */
  void advance(Duration by);
}
