package io.directlinkbot.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import org.junit.jupiter.api.Test;

final class OldGarbageTest {
  private static final long MB = 1L << 20;

  private final MemoryPoolMXBean old = mock();
  private final Runnable collection = mock();
  private final OldGarbage garbage = new OldGarbage(old, collection);

  @Test
  void waitsForTheEndOfAWave() {
    lives(20);
    uses(50);
    garbage.collectIfMuch();
    uses(70);
    garbage.collectIfMuch();
    verify(collection, never()).run();

    garbage.collectIfMuch();

    verify(collection).run();
  }

  @Test
  void isLeftWhileThereIsLittle() {
    lives(20);
    uses(20 + 5 + 4);
    garbage.collectIfMuch();
    garbage.collectIfMuch();

    verify(collection, never()).run();
  }

  @Test
  void isNotLookedForAgainRightAfterACollection() {
    lives(0);
    uses(40);
    garbage.collectIfMuch();
    garbage.collectIfMuch();
    lives(38);
    uses(38);
    garbage.collectIfMuch();
    garbage.collectIfMuch();

    verify(collection, times(1)).run();
  }

  @Test
  void isFoundInThisProcessWhichRunsTheSerialCollector() {
    assertThat(OldGarbage.ofThisProcess()).isPresent();
  }

  private void lives(long megabytes) {
    when(old.getCollectionUsage()).thenReturn(usage(megabytes));
  }

  private void uses(long megabytes) {
    when(old.getUsage()).thenReturn(usage(megabytes));
  }

  private static MemoryUsage usage(long megabytes) {
    return new MemoryUsage(0, megabytes * MB, megabytes * MB, 256 * MB);
  }
}
