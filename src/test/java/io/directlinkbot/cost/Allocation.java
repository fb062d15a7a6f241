package io.directlinkbot.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mockito.Mockito;

/**
 * How many bytes a piece of work allocates. That depends on the code and the Java release, not on
 * the machine or its load.
 */
final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** By then all classes are loaded, caches filled and call sites linked. */
  private static final int WARM_UP = 60;

  private static final int ROUNDS = 40;
  private static final double TOLERANCE = 1.1;

  /**
   * Keeps results alive, so that no compiler leaves the work out. Begins as a mock, since the first
   * mock of a class, in any test, changes {@code Object}, whose methods then allocate.
   */
  @SuppressWarnings("unused")
  private static volatile Object kept = Mockito.mock(Object.class);

  private Allocation() {}

  /**
   * Returns the least that one round allocates, in bytes: what a round allocates beyond that is
   * another's, such as a cache's.
   */
  static long of(Callable<?> work) throws Exception {
    for (int round = 0; round < WARM_UP; round++) {
      kept = work.call();
    }
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      kept = work.call();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** Fails if the work became more than a tenth dearer. */
  static void isNoDearer(String what, long known, Callable<?> work) throws Exception {
    assertThat(complaint(what, known, of(work))).isEmpty();
  }

  /**
   * Says what became dearer, if that is more than a tenth.
   *
   * @param what the work, as the subject of a sentence
   * @param known how many bytes it allocated when somebody last looked
   */
  static Optional<String> complaint(String what, long known, long now) {
    return now <= known * TOLERANCE
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s allocates %,d bytes, %.0f %% more than the %,d of before:"
                    + " make it cheaper, or write the new number beside it and say why.",
                what,
                now,
                100.0 * now / known - 100,
                known));
  }
}
