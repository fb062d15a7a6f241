package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.ReminderBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reminders as they were stored before there were any that count back from the latest moment. */
final class OlderReminderTest {
  private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
  private static final Duration DISTANCE = Duration.ofDays(3);
  private static final String STORED =
      """
      {"event":"reminded","at":"2026-11-26T10:00:00Z","distance":"PT72H","last":true}\
      """;

  @Test
  void areStillRead() {
    assertThat(EventJson.tryRead(STORED)).contains(new Event.Reminded(AT, DISTANCE, true));
  }

  @Test
  void areStoredWithNothingButWhatTheyAre() {
    Event urgent =
        new Event.Reminded(AT, DISTANCE, false, Optional.of(new ReminderBasis(false, true)));

    assertThat(EventJson.write(urgent))
        .isEqualTo(
            """
            {"event":"reminded","at":"2026-11-26T10:00:00Z","distance":"PT72H","last":false,\
            "any_moment":{"before_latest":false,"urgent":true}}\
            """);
  }
}
