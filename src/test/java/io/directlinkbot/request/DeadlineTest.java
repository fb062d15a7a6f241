package io.directlinkbot.request;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The window in which an offer expires, as far as two polls tell. */
final class DeadlineTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Instant LAST_ABSENT = NOW.minusSeconds(60);

  @Test
  void liesBetweenTheLastPollWithoutTheInterfaceAndTheFirstWithIt() {
    Deadline deadline = deadline(Optional.of(LAST_ABSENT));
    assertThat(deadline.safe()).contains(LAST_ABSENT.plus(WEEK));
    assertThat(deadline.latest()).isEqualTo(NOW.plus(WEEK));
  }

  @Test
  void isOpenToOneSideWhenThereWasNoPollBefore() {
    Deadline deadline = deadline(Optional.empty());
    assertThat(deadline.safe()).isEmpty();
    assertThat(deadline.latest()).isEqualTo(NOW.plus(WEEK));
  }

  @Test
  void isOpenToOneSideWhenTheClockWasSetBackBetween() {
    assertThat(deadline(Optional.of(NOW.plusNanos(1))).safe()).isEmpty();
    assertThat(deadline(Optional.of(NOW)).safe()).contains(NOW.plus(WEEK));
  }

  @Test
  void countsTheProvidersOwnTime() {
    Duration hour = Duration.ofHours(1);
    assertThat(request().deadline(hour).latest()).isEqualTo(NOW.plus(hour));
  }

  @Test
  void whatVanishesBeforeItCouldExpireWasWithdrawn() {
    Deadline deadline = deadline(Optional.of(LAST_ABSENT));
    Instant safe = LAST_ABSENT.plus(WEEK);
    assertThat(deadline.endingAt(NOW)).isEqualTo(Ending.WITHDRAWN);
    assertThat(deadline.endingAt(safe.minusNanos(1))).isEqualTo(Ending.WITHDRAWN);
    assertThat(deadline.endingAt(safe)).isEqualTo(Ending.EXPIRED);
    assertThat(deadline.endingAt(NOW.plus(WEEK).plusSeconds(1))).isEqualTo(Ending.EXPIRED);
  }

  @Test
  void whatMayHaveExpiredAnyTimeIsSaidToHaveExpired() {
    assertThat(deadline(Optional.empty()).endingAt(NOW.plusSeconds(1))).isEqualTo(Ending.EXPIRED);
  }

  private static Deadline deadline(Optional<Instant> lastAbsent) {
    return request(new Event.Offered(NOW, Examples.waiting(), lastAbsent, true)).deadline(WEEK);
  }
}
