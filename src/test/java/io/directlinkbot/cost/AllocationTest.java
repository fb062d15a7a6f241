package io.directlinkbot.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AllocationTest {

  @Test
  void countsWhatARoundAllocates() throws Exception {
    // twelve bytes of header and four of length, or eight and four, and the content
    assertThat(Allocation.of(() -> new byte[10_000])).isBetween(10_012L, 10_016L);
  }

  @Test
  void complainsOfMoreThanATenth() {
    assertThat(Allocation.complaint("Drawing", 1_000, 1_100)).isEmpty();
    assertThat(Allocation.complaint("Drawing", 1_000, 900)).isEmpty();
    assertThat(Allocation.complaint("Drawing", 1_000, 1_101))
        .contains(
            "Drawing allocates 1,101 bytes, 10 % more than the 1,000 of before:"
                + " make it cheaper, or write the new number beside it and say why.");
  }
}
