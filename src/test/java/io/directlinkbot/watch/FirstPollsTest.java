package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first polls of many accounts follow one another. */
final class FirstPollsTest {
  @ParameterizedTest
  @CsvSource({"0, PT0S", "15, PT0S", "16, PT0.01S", "17, PT0.02S", "999, PT9.84S"})
  void allButTheFirstAccountsWait(int number, Duration delay) {
    assertThat(Watch.delay(number)).isEqualTo(delay);
  }
}
