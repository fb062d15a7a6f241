package io.directlinkbot.request;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.vanished;
import static io.directlinkbot.request.Examples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemindersTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final List<Duration> DISTANCES =
      List.of(Duration.ofDays(3), DAY, Duration.ofHours(4), HOUR);

  /** The example was offered within the minute before its first sight. */
  private static final Instant SAFE = NOW.minusSeconds(60).plus(WEEK);

  /** Times count from the safe deadline, or from first sight where there is none. */
  @ParameterizedTest
  @CsvSource({
    // schedule, the time, the reminder before, what is due
    "known, -P8D, -, -",
    "known, -PT72H1S, -, -",
    "known, -PT72H, -, P3D",
    "known, -PT71H59M, PT72H, -",
    "known, -PT24H, PT72H, P1D",
    // those that were missed are one
    "known, -PT3H, -, PT4H",
    "known, -PT3H, PT72H, PT4H",
    "known, -PT59M, PT24H, PT1H last",
    // the window of the expiry has begun, and it still waits
    "known, PT5H, PT4H, PT1H last",
    "known, PT5H, PT1H, -",
    // the clock was set back
    "known, -PT24H, PT4H, -",
    "known, -PT72H, PT1H, -",
    // the configuration has others by now
    "known, -PT2H, PT6H, PT4H",
    "known, -PT2H, PT2H, -",
    "known, PT0S, PT30M, -",
    // the account's first sight, where the longest is the last
    "first sight, PT59M59S, -, -",
    "first sight, PT1H, -, PT1H",
    "first sight, PT3H, PT1H, -",
    "first sight, PT25H, -, P1D",
    "first sight, PT25H, PT1H, P1D",
    "first sight, PT72H, PT24H, PT72H last",
    "first sight, PT100H, PT1H, PT72H last",
    "first sight, PT100H, PT72H, -",
    "first sight, PT4H, PT24H, -",
    "first sight, -PT4H, -, -",
    // the provider knows no expiry, whatever was seen before
    "no expiry, PT59M, -, -",
    "no expiry, PT1H, -, PT1H",
    "no expiry, PT30H, PT4H, P1D",
    "no expiry, P30D, PT24H, P3D last",
    "no expiry, P30D, P3D, -",
  })
  void comeAtTheirTimesOnceEach(String schedule, Duration time, String before, String expected) {
    InterfaceRequest request = example(schedule);
    if (!before.equals("-")) {
      Duration distance = Duration.parse(before);
      boolean last = distance.equals(schedule.equals("known") ? HOUR : Duration.ofDays(3));
      request = request.apply(new Event.Reminded(NOW, distance, last));
    }
    Instant now = (schedule.equals("known") ? SAFE : NOW).plus(time);

    assertThat(reminders(schedule, RemindersTest::neverQuiet).due(request, now))
        .isEqualTo(
            expected.equals("-")
                ? Optional.empty()
                : Optional.of(
                    new Event.Reminded(
                        now,
                        Duration.parse(expected.split(" ", 2)[0]),
                        expected.contains("last"))));
  }

  @Test
  void comeOnlyWhileARequestWaits() {
    Reminders reminders = reminders("known", RemindersTest::neverQuiet);

    assertThat(reminders.due(request(), SAFE)).isPresent();
    assertThat(reminders.due(request(claimed()), SAFE)).isEmpty();
    assertThat(reminders.due(request(claimed(), Examples.confirmed()), SAFE)).isEmpty();
    assertThat(reminders.due(request(Examples.declineClaimed()), SAFE)).isEmpty();
    assertThat(reminders.due(request(vanished(Ending.EXPIRED)), SAFE)).isEmpty();
    assertThat(reminders.due(request(claimed(), Examples.confirmFailed()), SAFE)).isPresent();
  }

  @Test
  void neverComeWithoutDistances() {
    assertThat(Reminders.never().due(request(), SAFE)).isEmpty();
    assertThat(Reminders.never().canBeSnoozed(request())).isFalse();
  }

  @Test
  void oneAloneIsTheLast() {
    Reminders reminders =
        new Reminders(List.of(DAY), Optional.of(WEEK), RemindersTest::alwaysQuiet);

    assertThat(reminders.due(request(), SAFE.minus(DAY)))
        .contains(new Event.Reminded(SAFE.minus(DAY), DAY, true));
    assertThat(reminders.canBeSnoozed(request())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"known", "first sight", "no expiry"})
  void theLastComesWhateverKeepsTheOthersBack(String schedule) {
    Instant lastTime = schedule.equals("known") ? SAFE.minus(HOUR) : NOW.plus(Duration.ofDays(3));
    InterfaceRequest held =
        example(schedule)
            .apply(new Event.Snoozed(NOW, ALICE, NOW.plus(Duration.ofDays(4_000))))
            .apply(new Event.TakenUp(lastTime.minusSeconds(60), ALICE));
    Reminders reminders = reminders(schedule, RemindersTest::alwaysQuiet);

    assertThat(reminders.due(held, lastTime.minusSeconds(1))).isEmpty();
    assertThat(reminders.due(held, lastTime)).map(Event.Reminded::last).contains(true);
  }

  @Test
  void whatFellDueWhileSnoozedComesAsOneWhenThatEnds() {
    Instant until = SAFE.minus(Duration.ofHours(3));
    InterfaceRequest snoozed =
        request(new Event.Snoozed(SAFE.minus(Duration.ofDays(4)), ALICE, until));
    Reminders reminders = reminders("known", RemindersTest::neverQuiet);

    assertThat(reminders.due(snoozed, until.minusSeconds(1))).isEmpty();
    assertThat(reminders.due(snoozed, until))
        .contains(new Event.Reminded(until, Duration.ofHours(4), false));
    Instant woken = SAFE.minus(DAY);
    assertThat(reminders.due(snoozed.apply(new Event.SnoozeEnded(woken, ALICE)), woken))
        .contains(new Event.Reminded(woken, DAY, false));
  }

  @Test
  void areKeptBackForAsLongAsSomebodyIsOnIt() {
    Instant due = SAFE.minus(DAY);
    InterfaceRequest taken = request(new Event.TakenUp(due.minusSeconds(600), ALICE));
    Instant lapsed = due.minusSeconds(600).plus(Taken.HOLDS);
    Reminders reminders = reminders("known", RemindersTest::neverQuiet);

    assertThat(reminders.due(taken, lapsed.minusSeconds(1))).isEmpty();
    assertThat(reminders.due(taken, lapsed)).contains(new Event.Reminded(lapsed, DAY, false));
    assertThat(reminders.due(taken.apply(new Event.PutBack(due, ALICE)), due)).isPresent();
  }

  /** From 22:00 to 07:00 in Paris, where the clocks change on 28 March and 31 October 2027. */
  @ParameterizedTest
  @CsvSource({
    "2027-01-15T20:59:59Z, true",
    "2027-01-15T21:00:00Z, false",
    "2027-01-15T23:30:00Z, false",
    "2027-01-16T05:59:59Z, false",
    "2027-01-16T06:00:00Z, true",
    "2027-03-27T21:00:00Z, false",
    "2027-03-28T04:59:59Z, false",
    "2027-03-28T05:00:00Z, true",
    "2027-10-30T20:00:00Z, false",
    "2027-10-31T05:59:59Z, false",
    "2027-10-31T06:00:00Z, true",
  })
  void areKeptBackInQuietHours(Instant now, boolean comes) {
    Predicate<Instant> night =
        time -> {
          LocalTime local = LocalTime.ofInstant(time, ZoneId.of("Europe/Paris"));
          return local.getHour() >= 22 || local.getHour() < 7;
        };
    Instant seen = now.minus(Duration.ofHours(30));
    InterfaceRequest request = request(new Event.Offered(seen, waiting(), Optional.empty(), true));

    assertThat(new Reminders(DISTANCES, Optional.empty(), night).due(request, now).isPresent())
        .isEqualTo(comes);
  }

  @Test
  void canBeSnoozedUntilTheLastHasCome() {
    Reminders reminders = reminders("known", RemindersTest::neverQuiet);

    assertThat(reminders.canBeSnoozed(request())).isTrue();
    assertThat(reminders.canBeSnoozed(request(new Event.Reminded(NOW, DAY, false)))).isTrue();
    assertThat(reminders.canBeSnoozed(request(new Event.Reminded(NOW, HOUR, true)))).isFalse();
    assertThat(reminders.canBeSnoozed(request(claimed()))).isFalse();
  }

  @Test
  void doNotComeOfWhatIsBeingDeletedUnlessItIsKept() {
    InterfaceRequest deleting = request(Examples.seen("deleting", Optional.empty()));
    Instant now = SAFE.minus(HOUR);

    Reminders reminders = reminders("known", RemindersTest::neverQuiet);

    assertThat(reminders.due(deleting, now)).isEmpty();
    assertThat(reminders.canBeSnoozed(deleting)).isFalse();

    InterfaceRequest kept = deleting.apply(Examples.seen("confirming", Optional.empty()));
    assertThat(reminders.due(kept, now)).contains(new Event.Reminded(now, HOUR, true));
  }

  private static InterfaceRequest example(String schedule) {
    return schedule.equals("first sight")
        ? request(new Event.Offered(NOW, waiting(), Optional.empty(), true))
        : request();
  }

  private static Reminders reminders(String schedule, Predicate<Instant> quiet) {
    return new Reminders(
        DISTANCES, schedule.equals("no expiry") ? Optional.empty() : Optional.of(WEEK), quiet);
  }

  private static boolean neverQuiet(Instant now) {
    return now.equals(Instant.MAX);
  }

  private static boolean alwaysQuiet(Instant now) {
    return !now.equals(Instant.MAX);
  }
}
