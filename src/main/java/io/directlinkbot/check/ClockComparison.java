package io.directlinkbot.check;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.HostProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Compares this machine's clock with the time that stands in the answers of others. */
record ClockComparison(InstantSource clock) {
  private static final Duration DRIFT = Duration.ofSeconds(30);

  /** Clouds and Slack refuse signatures that are five minutes off. */
  private static final Duration WRONG = Duration.ofMinutes(4);

  /**
   * Returns what is wrong with this machine's clock, if the other's is right.
   *
   * @param whose the other's name
   * @param other its time just now
   */
  Optional<Diagnosis> with(String whose, Instant other) {
    Duration ahead = Duration.between(other, clock.instant());
    Duration off = ahead.abs();
    if (off.compareTo(DRIFT) < 0) {
      return Optional.empty();
    }
    HostProblem problem =
        off.compareTo(WRONG) < 0 ? HostProblem.CLOCK_DRIFTS : HostProblem.CLOCK_WRONG;
    return Optional.of(
        problem.with(off.toSeconds(), ahead.isNegative() ? "behind" : "ahead of", whose));
  }
}
