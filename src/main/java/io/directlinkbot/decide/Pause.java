package io.directlinkbot.decide;

import java.time.Duration;

/** Waits; a test's does not. */
@FunctionalInterface
public interface Pause {
  Pause REAL = Thread::sleep;

  void of(Duration time) throws InterruptedException;
}
