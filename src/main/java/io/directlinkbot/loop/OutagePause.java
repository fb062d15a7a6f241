package io.directlinkbot.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pause after a failed attempt to reach something that people wait for.
 *
 * <p>A pause that doubles with each failure saves calls and costs people: after an outage of ten
 * seconds it keeps the bot away for ten more. This one is a steady fraction of a second, and grows
 * only with the outage itself, to a sixtieth of what that lasted. So the bot is back within a
 * second of the end of an outage of a minute, and no outage is prolonged by more than a sixtieth.
 * What the other end asks for ({@code Retry-After}) counts more.
 *
 * <p>Up to a fifth is taken off at random, so that many bots do not come back at the same moment.
 * Not thread-safe.
 */
public final class OutagePause {
  private static final Duration STEADY = Duration.ofMillis(700);
  private static final int PART_OF_THE_OUTAGE = 60;
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /** Beyond what was asked for: coming earlier by a hair would prolong it. */
  private static final Duration SPREAD = Duration.ofMillis(500);

  private final RandomGenerator random;
  private Duration outage = Duration.ZERO;

  public OutagePause(RandomGenerator random) {
    this.random = random;
  }

  /** Returns the pause after one more failure. */
  public Duration next() {
    Duration part = outage.dividedBy(PART_OF_THE_OUTAGE);
    Duration pause = part.compareTo(STEADY) > 0 ? part : STEADY;
    Duration longest = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    return added(jittered(longest, random));
  }

  /** Returns the pause after a failure whose answer asked for a pause, which is not shortened. */
  public Duration asAsked(Duration asked) {
    return added(asked.plusNanos(random.nextLong(SPREAD.toNanos())));
  }

  /** Starts again, after a success. */
  public void reset() {
    outage = Duration.ZERO;
  }

  /** Returns a positive pause less up to a fifth of it. */
  public static Duration jittered(Duration pause, RandomGenerator random) {
    return pause.minus(Duration.ofNanos(random.nextLong(pause.toNanos() / 5)));
  }

  private Duration added(Duration pause) {
    outage = outage.plus(pause);
    return pause;
  }
}
