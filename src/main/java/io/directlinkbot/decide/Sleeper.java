package io.directlinkbot.decide;

import java.time.Duration;

/** Sleeps between two readings of the cloud; in tests, it only records for how long. */
@FunctionalInterface
public interface Sleeper {
  Sleeper REAL = Thread::sleep;

  void sleep(Duration time) throws InterruptedException;
}
