package io.directlinkbot.sandbox.page;

import java.time.Duration;
import java.time.InstantSource;

/** A clock that the page shows and can advance. */
public interface AdjustableClock extends InstantSource {

  /** Returns the seconds of this clock per second of real time. */
  double speed();

  /** Returns by how much the clock has been advanced in all. */
  Duration advanced();

  /**
   * Advances the clock immediately.
   *
   * @param by not negative
   */
  void advance(Duration by);
}
