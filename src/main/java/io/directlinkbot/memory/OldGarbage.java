package io.directlinkbot.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects old garbage. Java's serial collector takes more memory from the system rather than look
 * for garbage among old objects, so polls of 3,000 interfaces and a wave of offers would each leave
 * it with twice what lives. Not thread-safe.
 */
public final class OldGarbage {
  /** How often to look. */
  private static final Duration PERIOD = Duration.ofSeconds(15);

  /** The name of the serial collector's pool of old objects. */
  private static final String POOL = "Tenured Gen";

  /** So much garbage is not worth a collection, in bytes. */
  private static final long SPARE = 4L << 20;

  /** Growth between two calls, in bytes, from which people wait for answers and no pause fits. */
  private static final long WAVE = 16L << 20;

  private final MemoryPoolMXBean old;
  private final Runnable collection;
  private long seen;

  /**
   * Looks at one pool.
   *
   * @param old the pool of old objects
   * @param collection collects everything
   */
  OldGarbage(MemoryPoolMXBean old, Runnable collection) {
    this.old = old;
    this.collection = collection;
  }

  /** Returns that of this process; empty with another collector, which looks by itself. */
  public static Optional<OldGarbage> ofThisProcess() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(POOL))
        .findFirst()
        .map(pool -> new OldGarbage(pool, System::gc));
  }

  /**
   * Collects, if old objects take a quarter and four megabytes more than lived after the last
   * collection, unless a wave of work is going on.
   *
   * @return the time until the next call
   */
  public Duration collectIfMuch() {
    long used = old.getUsage().getUsed();
    long live = old.getCollectionUsage().getUsed();
    if (used - seen < WAVE && used > live + live / 4 + SPARE) {
      collection.run();
      seen = old.getUsage().getUsed();
    } else {
      seen = used;
    }
    return PERIOD;
  }
}
