package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.config.Watches;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each channel gets one digest a day at its time, also on days with a change of clocks. */
final class DigestScheduleTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path folder;
  private Store store;
  private NoticeLog notices;

  @BeforeEach
  void open() {
    store = SqliteTemplate.open(folder);
    notices = new NoticeLog(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** The first day is one before the change of clocks, the second the day of the change. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T00:00:00Z, 09:00, 2026-11-22T08:00:00Z, 2026-11-23T08:00:00Z",
    // no 02:30 on the day on which clocks are put forward
    "2026-03-27T23:00:00Z, 02:30, 2026-03-28T01:30:00Z, 2026-03-29T01:00:00Z",
    // 02:30 twice on the day on which they are put back
    "2026-10-23T22:00:00Z, 02:30, 2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z",
    "2026-10-23T22:00:00Z, 00:00, 2026-10-23T22:00:00Z, 2026-10-24T22:00:00Z",
  })
  void writesOneADayAtTheFirstCallFromItsTimeOn(
      Instant start, LocalTime time, Instant first, Instant second) {
    MovableClock clock = new MovableClock(start.toString());
    DigestSchedule digests = digests(clock, time);
    for (int call = 0; call < 192 && notices.toPublish().size() < 2; call++) {
      digests.writeDue();
      // what is kept in memory saves calls only
      digests = digests(clock, time);
      clock.advance(Duration.ofMinutes(15));
    }
    List<Notice> told = notices.toPublish();

    assertThat(told).extracting(Notice::at).containsExactly(first, second);
    assertThat(told)
        .extracting(notice -> ((Notice.Digest) notice).day())
        .containsExactly(day(first), day(second));
  }

  @Test
  void aBotThatStartsLaterWritesTodaysAndNoneOfThePast() {
    MovableClock clock = new MovableClock("2026-11-23T20:00:00Z");
    DigestSchedule digests = digests(clock, LocalTime.of(9, 0));
    digests.writeDue();
    clock.advance(Duration.ofDays(5));
    digests.writeDue();
    digests.writeDue();

    assertThat(notices.toPublish())
        .extracting(Notice::key)
        .containsExactly("digest/C0123456789/2026-11-23", "digest/C0123456789/2026-11-28");
  }

  private DigestSchedule digests(MovableClock clock, LocalTime time) {
    AccountView view = AccountViews.outscale();
    WatchSettings old = Watches.DEFAULT;
    WatchSettings watch =
        new WatchSettings(
            old.interval(),
            old.expiresAfter(),
            old.remindBefore(),
            old.escalateTo(),
            old.quietHours(),
            Optional.of(time),
            PARIS,
            old.followFor());
    return new DigestSchedule(
        notices,
        AccountViews.english(view.account(), watch, List.of()),
        AccountLeases.of(store, List.of(view.account().name())),
        () -> {},
        clock);
  }

  private static LocalDate day(Instant time) {
    return time.atZone(PARIS).toLocalDate();
  }
}
