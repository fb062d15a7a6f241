package io.directlinkbot.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class TenureTest {
  private final Heartbeat heartbeat = new Heartbeat(Duration.ofHours(1));
  private final Tenure tenure = new Tenure(heartbeat);

  @Test
  void doesNotEndWhileSomebodyWorks() {
    try (Lease one = tenure.use().orElseThrow();
        Lease other = tenure.use().orElseThrow()) {
      assertThat(one.isValid() && other.isValid()).isTrue();
      assertThat(endElsewhere()).isFalse();
    }
    assertThat(endElsewhere()).isTrue();
    assertThat(tenure.use()).isEmpty();
  }

  @Test
  void isInvalidWithoutItsSession() {
    try (Lease lease = tenure.use().orElseThrow()) {
      heartbeat.end();

      assertThat(lease.isValid()).isFalse();
      assertThat(tenure.use()).isEmpty();
    }
  }

  @Test
  void isInvalidAfterTooLongASilence() {
    assertThat(new Tenure(new Heartbeat(Duration.ZERO)).use()).isEmpty();
  }

  @Test
  void isNotSettledWhileACallOfAnotherBotMayRun() {
    try (Lease lease = tenure.use().orElseThrow()) {
      assertThat(lease.isSettled()).isFalse();
    }
  }

  private boolean endElsewhere() {
    return CompletableFuture.supplyAsync(tenure::end).join();
  }
}
