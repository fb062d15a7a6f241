package io.directlinkbot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(15));

  @Test
  void doublesUpToItsMaximumAndStartsAgainAfterAReset() {
    assertThat(Stream.generate(backoff::pause).limit(5))
        .extracting(Duration::toSeconds)
        .containsExactly(2L, 4L, 8L, 15L, 15L);

    backoff.reset();
    assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(2));
  }
}
