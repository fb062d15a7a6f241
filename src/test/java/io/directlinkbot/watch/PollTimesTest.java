package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The last poll is known exactly in memory, and to ten seconds in the store. */
final class PollTimesTest {
  private static final PollKey KEY = new PollKey("prod", "OUTSCALE eu-west-2");
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private final PollLog log = mock(PollLog.class);
  private final PollTimes times = new PollTimes(KEY, log);

  @Test
  void pollsEachSecondAreWrittenEveryTenSeconds() {
    IntStream.range(0, 60).forEach(second -> times.completed(NOON.plusSeconds(second)));

    verify(log, times(6)).completed(any(), any());
    verify(log).completed(KEY, NOON.plusSeconds(50));
    assertThat(times.last()).contains(NOON.plusSeconds(59));
  }

  @Test
  void theStoreIsAskedOnce() {
    when(log.last(KEY)).thenReturn(Optional.of(NOON));
    assertThat(times.last()).contains(NOON);
    assertThat(times.last()).contains(NOON);

    verify(log).last(KEY);
  }

  @Test
  void aPollJustAfterARestartIsNotWritten() {
    when(log.last(KEY)).thenReturn(Optional.of(NOON));
    assertThat(times.last()).contains(NOON);
    times.completed(NOON.plusSeconds(9));
    verify(log, never()).completed(any(), any());

    times.completed(NOON.plusSeconds(10));
    verify(log).completed(KEY, NOON.plusSeconds(10));
  }

  @Test
  void anOutageStandsBesideTheLastPollAndEndsWithTheNext() {
    times.completed(NOON);
    times.completed(NOON.plusSeconds(1));
    times.outageReported();
    verify(log).completed(KEY, NOON.plusSeconds(1));

    times.completed(NOON.plusSeconds(2));
    verify(log).completed(KEY, NOON.plusSeconds(2));
    assertThat(times.last()).contains(NOON.plusSeconds(2));
  }

  @Test
  void aClockThatWasSetBackIsWrittenAtOnce() {
    times.completed(NOON);
    times.completed(NOON.minusSeconds(1));

    verify(log).completed(KEY, NOON.minusSeconds(1));
  }

  @Test
  void whatAnotherBotPolledIsReadAgain() {
    times.completed(NOON);
    when(log.last(KEY)).thenReturn(Optional.of(NOON.plusSeconds(30)));
    times.forget();

    assertThat(times.last()).contains(NOON.plusSeconds(30));
  }

  @Test
  void nothingIsWrittenBeforeTheFirstPoll() {
    times.outageReported();

    verify(log, never()).completed(any(), any());
  }
}
