package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublicationTest {
  @ParameterizedTest
  @CsvSource({
    "1.1, shown, false",
    "1.1, ?,     false",
    "1.1, '',    true",
    "   , '',    true",
    // its card was doubted while it was being posted
    "   , ?,     true"
  })
  void isInDoubtUntilItsTimestampAndWhatItShowsAreKnown(
      @Nullable String ts, String fingerprint, boolean inDoubt) {
    assertThat(
            new Publication("C1", Instant.EPOCH, Optional.ofNullable(ts), fingerprint).isInDoubt())
        .isEqualTo(inDoubt);
  }
}
