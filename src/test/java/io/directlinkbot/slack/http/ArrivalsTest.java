package io.directlinkbot.slack.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import io.directlinkbot.slack.http.Arrivals.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("log")
final class ArrivalsTest {
  private Instant now = Instant.parse("2026-03-01T10:00:00.123Z");
  private final Arrivals arrivals = new Arrivals(() -> now);

  @Test
  void aFloodOfRefusalsIsReportedOnceInTenMinutesWithWhatToCheck() {
    try (LogCapture log = LogCapture.of(Arrivals.class)) {
      for (int request = 0; request < 1_000; request++) {
        arrivals.refused(Refusal.WRONG_SIGNATURE);
      }
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("/slack/events", "slack.signing_secret");

      now = now.plus(Duration.ofMinutes(10));
      arrivals.refused(Refusal.WRONG_SIGNATURE);
      assertThat(log.messages()).hasSize(2).last().asString().contains("Refused 1000 request(s)");
    }
  }

  @Test
  void eachReasonIsReported() {
    try (LogCapture log = LogCapture.of(Arrivals.class)) {
      arrivals.refused(Refusal.WRONG_SIGNATURE);
      arrivals.refused(Refusal.WRONG_TIME);

      assertThat(log.messages()).hasSize(2).last().asString().contains("clock of this machine");
    }
  }

  @Test
  void theSummarySaysWhatTheBotKnows() {
    assertThat(arrivals.summary()).isEqualTo("no request that Slack signed has come yet");

    try (LogCapture _ = LogCapture.of(Arrivals.class)) {
      arrivals.refused(Refusal.WRONG_SIGNATURE);
    }
    assertThat(arrivals.summary())
        .isEqualTo(
            "no request that Slack signed has come yet, and 1 with a wrong signature or time");

    arrivals.signed();
    assertThat(arrivals.summary())
        .isEqualTo("the last request that Slack signed came at 2026-03-01T10:00:00Z");
  }
}
