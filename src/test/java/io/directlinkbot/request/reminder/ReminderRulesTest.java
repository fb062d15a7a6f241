package io.directlinkbot.request.reminder;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.vanished;
import static io.directlinkbot.request.Examples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.ReminderBasis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReminderRulesTest {
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
    // the account's first sight: it may expire any moment, after 7 days at the latest
    "first sight, PT59M59S, -, -",
    "first sight, PT1H, -, PT1H",
    "first sight, PT3H, PT1H, -",
    "first sight, PT25H, -, P1D",
    "first sight, PT25H, PT1H, P1D",
    "first sight, PT72H, PT24H, PT72H urgent",
    "first sight, PT95H, PT72H, -",
    "first sight, P4D, PT72H, PT72H before",
    "first sight, P4D, PT72H before, -",
    "first sight, P6D, PT72H before, P1D before",
    "first sight, PT164H, P1D before, PT4H before",
    "first sight, PT167H, PT4H before, PT1H before last",
    "first sight, P30D, PT1H before, -",
    // what followed the urgent one that was missed is urgent too
    "first sight, P6D, PT24H, P1D before urgent",
    "first sight, P6D, -, P1D before urgent",
    "first sight, P8D, PT4H before, PT1H before last",
    // the clock was set back
    "first sight, P5D, PT4H before, -",
    "first sight, PT4H, PT24H, -",
    "first sight, PT4H, PT72H before, -",
    "first sight, -PT4H, -, -",
    // a version that knew none before the latest moment ended with the longest
    "first sight, PT73H, PT72H last, -",
    "first sight, P5D, PT72H last, PT72H before",
    "first sight, PT167H, PT72H last, PT1H before last",
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
      request = request.apply(reminded(before, NOW));
    }
    Instant now = (schedule.equals("known") ? SAFE : NOW).plus(time);

    Optional<Event.Reminded> due =
        reminders(schedule, ReminderRulesTest::neverQuiet).due(request, now);

    assertThat(due.map(ReminderRulesTest::words).orElse("-")).isEqualTo(normal(expected));
    assertThat(due.map(Event.Reminded::at).orElse(now)).isEqualTo(now);
  }

  @Test
  void comeOnlyWhileARequestWaits() {
    ReminderRules reminders = reminders("known", ReminderRulesTest::neverQuiet);

    assertThat(reminders.due(request(), SAFE)).isPresent();
    assertThat(reminders.due(request(claimed()), SAFE)).isEmpty();
    assertThat(reminders.due(request(claimed(), Examples.confirmed()), SAFE)).isEmpty();
    assertThat(reminders.due(request(Examples.declineClaimed()), SAFE)).isEmpty();
    assertThat(reminders.due(request(vanished(Ending.EXPIRED)), SAFE)).isEmpty();
    assertThat(reminders.due(request(claimed(), Examples.confirmFailed()), SAFE)).isPresent();
  }

  @Test
  void neverComeWithoutDistances() {
    assertThat(ReminderRules.never().due(request(), SAFE)).isEmpty();
    assertThat(ReminderRules.never().canBeSnoozed(request(), NOW)).isFalse();
  }

  @Test
  void oneAloneIsTheLast() {
    ReminderRules reminders =
        new ReminderRules(List.of(DAY), Optional.of(WEEK), ReminderRulesTest::alwaysQuiet);

    assertThat(reminders.due(request(), SAFE.minus(DAY)))
        .contains(new Event.Reminded(SAFE.minus(DAY), DAY, true));
    assertThat(reminders.canBeSnoozed(request(), NOW)).isFalse();
    assertThat(reminders.lastOf(request())).contains(SAFE.minus(DAY));
  }

  @Test
  void theLastLiesWithinASnoozeThatEndsAtItsTime() {
    ReminderRules reminders =
        new ReminderRules(List.of(DAY), Optional.of(WEEK), ReminderRulesTest::alwaysQuiet);
    Instant last = SAFE.minus(DAY);

    assertThat(reminders.lastWithin(new Event.Snoozed(NOW, ALICE, last), request())).contains(last);
    assertThat(reminders.lastWithin(new Event.Snoozed(NOW, ALICE, last.minusSeconds(1)), request()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"known", "first sight", "no expiry"})
  void theLastComesWhateverKeepsTheOthersBack(String schedule) {
    Instant lastTime =
        switch (schedule) {
          case "known" -> SAFE.minus(HOUR);
          case "first sight" -> NOW.plus(WEEK).minus(HOUR);
          default -> NOW.plus(Duration.ofDays(3));
        };
    InterfaceRequest held =
        example(schedule)
            .apply(new Event.Snoozed(NOW, ALICE, NOW.plus(Duration.ofDays(4_000))))
            .apply(new Event.TakenUp(lastTime.minusSeconds(60), ALICE));
    ReminderRules reminders = reminders(schedule, ReminderRulesTest::alwaysQuiet);

    assertThat(reminders.due(held, lastTime.minusSeconds(1))).isEmpty();
    assertThat(reminders.due(held, lastTime)).map(Event.Reminded::last).contains(true);
  }

  @Test
  void whatFellDueWhileSnoozedComesAsOneWhenThatEnds() {
    Instant until = SAFE.minus(Duration.ofHours(3));
    InterfaceRequest snoozed =
        request(new Event.Snoozed(SAFE.minus(Duration.ofDays(4)), ALICE, until));
    ReminderRules reminders = reminders("known", ReminderRulesTest::neverQuiet);

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
    Instant lapsed = due.minusSeconds(600).plus(Caretaker.LASTS);
    ReminderRules reminders = reminders("known", ReminderRulesTest::neverQuiet);

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

    assertThat(new ReminderRules(DISTANCES, Optional.empty(), night).due(request, now).isPresent())
        .isEqualTo(comes);
  }

  /** Of what may expire any moment the last is one before the latest moment. */
  @ParameterizedTest
  @CsvSource({
    // distances; when they come after first sight; u: told elsewhere, too
    "P3D P1D, P1D P3Du P4D P6D",
    "P3D, P3Du P4D",
    // those since first sight would come as late as the last one, or later
    "P3DT12H, P3DT12H",
    "P5D, P2D",
    "P5D P4D PT1H, PT1H P4D P5Du P6DT23H",
    "P8D PT1H, PT1Hu P6DT23H",
    // not shorter than the offer is kept: with the card
    "P8D, -P1D",
  })
  void comeBeforeTheLatestMomentWhereTheEarliestIsNotKnown(String distances, String times) {
    ReminderSchedule plan =
        ReminderSchedule.of(
            example("first sight"),
            Stream.of(distances.split(" ")).map(Duration::parse).toList(),
            Optional.of(WEEK));

    assertThat(
            plan.times().stream()
                .map(it -> Duration.between(NOW, it.time()) + (it.isUrgent() ? "u" : "")))
        .containsExactlyElementsOf(
            Stream.of(times.split(" "))
                .map(it -> Duration.parse(it.replace("u", "")) + (it.endsWith("u") ? "u" : ""))
                .toList());
    assertThat(plan.times().getLast().last()).isTrue();
    assertThat(plan.times().stream().filter(ReminderTime::last)).hasSize(1);
  }

  /** As many as there are distances, though twice as many come where the deadline is not known. */
  @ParameterizedTest
  @CsvSource({
    "known, PT72H | PT24H | PT4H | PT1H last",
    "no expiry, PT1H | PT4H | PT24H | PT72H last",
    "first sight, PT72H urgent | PT24H before | PT4H before | PT1H before last",
  })
  void fourReachTheWholeChannel(String schedule, String expected) {
    ReminderRules reminders = reminders(schedule, ReminderRulesTest::neverQuiet);
    InterfaceRequest request = example(schedule);
    List<String> loud = new ArrayList<>();
    for (Instant now = NOW; now.isBefore(NOW.plus(WEEK)); now = now.plus(HOUR)) {
      Optional<Event.Reminded> due = reminders.due(request, now);
      if (due.isPresent()) {
        if (reminders.reachesChannel(request, due.get())) {
          loud.add(words(due.get()));
        }
        request = request.apply(due.get());
      }
    }

    assertThat(String.join(" | ", loud)).isEqualTo(expected);
  }

  @Test
  void areUrgentTooWhereTheUrgentOneWasKeptBack() {
    Instant late = NOW.plus(Duration.ofDays(4));
    InterfaceRequest snoozed =
        example("first sight").apply(new Event.Snoozed(NOW, ALICE, late.plusSeconds(1)));
    ReminderRules reminders = reminders("first sight", ReminderRulesTest::neverQuiet);

    assertThat(reminders.due(snoozed, late)).isEmpty();
    assertThat(reminders.due(snoozed, late.plusSeconds(1)))
        .map(Event.Reminded::escalates)
        .contains(true);
  }

  @Test
  void canBeSnoozedAsLongAsOneBeforeTheLastMayCome() {
    ReminderRules reminders = reminders("known", ReminderRulesTest::neverQuiet);
    Duration four = Duration.ofHours(4);

    assertThat(reminders.canBeSnoozed(request(), NOW)).isTrue();
    assertThat(reminders.canBeSnoozed(request(new Event.Reminded(NOW, DAY, false)), NOW)).isTrue();
    assertThat(reminders.canBeSnoozed(request(new Event.Reminded(NOW, four, false)), NOW))
        .isFalse();
    assertThat(reminders.canBeSnoozed(request(new Event.Reminded(NOW, HOUR, true)), NOW)).isFalse();
    assertThat(reminders.canBeSnoozed(request(), SAFE.minus(HOUR).minusNanos(1))).isTrue();
    assertThat(reminders.canBeSnoozed(request(), SAFE.minus(HOUR))).isFalse();
    assertThat(reminders.canBeSnoozed(request(claimed()), NOW)).isFalse();
  }

  @Test
  void canBeSnoozedAgainAfterTheLastOfAnOlderVersion() {
    InterfaceRequest request = example("first sight").apply(reminded("PT72H last", NOW));
    ReminderRules reminders = reminders("first sight", ReminderRulesTest::neverQuiet);

    assertThat(reminders.canBeSnoozed(request, NOW.plus(Duration.ofDays(3)))).isTrue();
  }

  /** A reminder as the table has it. */
  private static Event.Reminded reminded(String words, Instant at) {
    List<String> all = List.of(words.split(" "));
    return new Event.Reminded(
        at,
        Duration.parse(all.getFirst()),
        all.contains("last"),
        Optional.of(new ReminderBasis(true, false)).filter(_ -> all.contains("before")));
  }

  /** In the table's words; what is told elsewhere without being the last is urgent. */
  private static String words(Event.Reminded reminder) {
    return reminder.distance()
        + (reminder.anyMoment().filter(ReminderBasis::beforeLatest).isPresent() ? " before" : "")
        + (reminder.last() ? " last" : reminder.escalates() ? " urgent" : "");
  }

  private static String normal(String words) {
    String distance = words.replaceFirst(" .*", "");
    return words.equals("-")
        ? words
        : Duration.parse(distance) + words.substring(distance.length());
  }

  @Test
  void doNotComeOfWhatIsBeingDeletedUnlessItIsKept() {
    InterfaceRequest deleting = request(Examples.seen("deleting", Optional.empty()));
    Instant now = SAFE.minus(HOUR);

    ReminderRules reminders = reminders("known", ReminderRulesTest::neverQuiet);

    assertThat(reminders.due(deleting, now)).isEmpty();
    assertThat(reminders.canBeSnoozed(deleting, NOW)).isFalse();

    InterfaceRequest kept = deleting.apply(Examples.seen("confirming", Optional.empty()));
    assertThat(reminders.due(kept, now)).contains(new Event.Reminded(now, HOUR, true));
  }

  private static InterfaceRequest example(String schedule) {
    return schedule.equals("first sight")
        ? request(new Event.Offered(NOW, waiting(), Optional.empty(), true))
        : request();
  }

  private static ReminderRules reminders(String schedule, Predicate<Instant> quiet) {
    return new ReminderRules(
        DISTANCES, schedule.equals("no expiry") ? Optional.empty() : Optional.of(WEEK), quiet);
  }

  private static boolean neverQuiet(Instant now) {
    return now.equals(Instant.MAX);
  }

  private static boolean alwaysQuiet(Instant now) {
    return !now.equals(Instant.MAX);
  }
}
