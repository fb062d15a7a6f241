package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failure names its seed. */
final class RemindersOnceTest {
  private static final int RESTARTS = 200;

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 4);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachComesExactlyOnceWhateverHappensToTheClockAndTheBot(long seed) {
    try (RandomLife life = new RandomLife(seed, folder)) {
      life.run(RESTARTS);

      assertThat(life.reminded()).as("reminders").isPositive();
    }
  }
}
