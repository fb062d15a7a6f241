package io.directlinkbot.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;

/**
 * Collects what a wave of work left behind, once the wave is over. Java's serial collector takes
 * more memory from the system rather than look for garbage among old objects, and gives none back
 * while nothing happens: after 3,000 offers at once it would keep twice what lives. Not
 * thread-safe.
 */
public final class OldGarbage {
  /** How often to look. */
  private static final Duration PERIOD = Duration.ofSeconds(15);

  /** The name of the serial collector's pool of old objects. */
  private static final String POOL = "Tenured Gen";

  private static final long SPARE = 8L << 20;
  private static final long QUIET = 1L << 20;

  private final MemoryPoolMXBean old;
  private final Runnable collection;
  private long seen;

  /**
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
   * Collects, if old objects take a quarter and eight megabytes more than lived after the last
   * collection, and hardly grew since the last call.
   *
   * @return the time until the next call
   */
  public Duration collectIfMuch() {
    long used = old.getUsage().getUsed();
    long live = old.getCollectionUsage().getUsed();
    if (used - seen < QUIET && used > live + live / 4 + SPARE) {
      collection.run();
      seen = old.getUsage().getUsed();
    } else {
      seen = used;
    }
    return PERIOD;
  }
}
