package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.ReminderBasis;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An account's life as chance has it: interfaces come and go, the clock is set forward and back,
 * the bot is started again and again, people snooze. After each turn it is compared with what had
 * to be reminded of by then.
 */
final class RandomLife implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final List<Duration> DISTANCES =
      List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4), Duration.ofHours(1));

  private final Random random;
  private final boolean expires;
  private final boolean nightly;
  private final Account account;
  private final Map<String, HostedInterface> rows = new LinkedHashMap<>();
  private AccountWatch watch;
  private int restarts;
  private int ended;

  RandomLife(long seed, Path folder) {
    random = new Random(seed);
    expires = random.nextInt(3) > 0;
    nightly = random.nextBoolean();
    account = new Account(folder, expires ? Optional.of(WEEK) : Optional.empty());
    watch = started();
    if (random.nextBoolean()) {
      // it waits already at the first look
      offer();
    }
  }

  /** Lives on until the bot was started so many times, and the clock set as often. */
  void run(int times) {
    int steps = 0;
    while (steps < times || restarts < times) {
      step();
      steps++;
    }
    checkHistories();
  }

  /** How many reminders people got. */
  long reminded() {
    return requests().stream()
        .flatMap(id -> account.journal.history(id).stream())
        .filter(Event.Reminded.class::isInstance)
        .count();
  }

  private void step() {
    switch (random.nextInt(12)) {
      case 0 -> offer();
      case 1 -> end();
      case 2 -> account.cloud.fails(Operation.INTERFACES, Kind.UNCERTAIN, 1 + random.nextInt(2));
      case 3, 4 -> people();
      case 5, 6 -> account.clock.advance(minutes(3 * 24 * 60));
      case 7, 8 -> account.clock.advance(minutes(6 * 60).negated());
      default -> account.clock.advance(minutes(90));
    }
    if (random.nextBoolean()) {
      watch = started();
      restarts++;
    }
    turn();
  }

  private void turn() {
    int failures = account.cloud.count(Operation.INTERFACES);
    watch.pollAndRemind();
    assertThat(account.cloud.count(Operation.INTERFACES))
        .as("one list a turn and no other call, whatever is reminded of")
        .isEqualTo(failures + 1);
    account.journal.undecided(Account.NAME).stream()
        .filter(request -> rows.containsKey(request.id().interfaceId()))
        .forEach(this::checkAfterTurn);
  }

  /** What had to come by now has come, or a later one has. */
  private void checkAfterTurn(InterfaceRequest request) {
    Instant now = account.clock.instant();
    List<Instant> plan = plan(request);
    for (Instant time : plan) {
      boolean last = time.equals(plan.getLast());
      if (!time.isAfter(now) && (last || !isKeptBack(request, now))) {
        assertThat(request.attention().reminded())
            .as("the one of %s of %s at %s", time, request.id(), now)
            .hasValueSatisfying(
                reminder -> assertThat(time(request, reminder)).isAfterOrEqualTo(time));
      }
    }
  }

  private void checkHistories() {
    for (RequestId id : requests()) {
      List<Event> history = account.journal.history(id);
      Optional<Instant> before = Optional.empty();
      for (int number = 2; number <= history.size(); number++) {
        if (history.get(number - 1) instanceof Event.Reminded reminder) {
          InterfaceRequest request = InterfaceRequest.of(id, history.subList(0, number - 1));
          Instant time = time(request, reminder);
          assertThat(request.phase()).as("phase of %s", id).isInstanceOf(Phase.Waiting.class);
          assertThat(plan(request)).as("times of %s", id).contains(time);
          assertThat(reminder.at()).as("%s of %s", reminder, id).isAfterOrEqualTo(time);
          assertThat(before.filter(it -> !it.isBefore(time)))
              .as("one that comes twice, or after a later one: %s of %s", reminder, id)
              .isEmpty();
          assertThat(!reminder.last() && isKeptBack(request, reminder.at()))
              .as("one that had to be kept back: %s of %s", reminder, id)
              .isFalse();
          assertThat(reminder.last()).isEqualTo(time.equals(plan(request).getLast()));
          assertThat(reminder.escalates())
              .as("told elsewhere: %s of %s", reminder, id)
              .isEqualTo(reminder.last() || isUrgent(request, before, time));
          before = Optional.of(time);
        }
      }
    }
  }

  /** Whether it is, or comes instead of, the longest after the first sight. */
  private boolean isUrgent(InterfaceRequest request, Optional<Instant> before, Instant time) {
    Instant urgent = request.offered().at().plus(DISTANCES.getFirst());
    return mayExpireAnyMoment(request)
        && !urgent.isAfter(time)
        && before.filter(it -> !it.isBefore(urgent)).isEmpty();
  }

  /** When its reminders are due, one by one. */
  private List<Instant> plan(InterfaceRequest request) {
    Instant seen = request.offered().at();
    Stream<Instant> since = DISTANCES.reversed().stream().map(seen::plus);
    Optional<Instant> safe = lastAbsent(request).map(time -> time.plus(WEEK));
    if (safe.isPresent()) {
      return DISTANCES.stream().map(safe.get()::minus).toList();
    }
    return mayExpireAnyMoment(request)
        ? Stream.concat(since, DISTANCES.stream().map(seen.plus(WEEK)::minus)).toList()
        : since.toList();
  }

  private Instant time(InterfaceRequest request, Event.Reminded reminder) {
    Instant seen = request.offered().at();
    if (reminder.anyMoment().filter(ReminderBasis::beforeLatest).isPresent()) {
      return seen.plus(WEEK).minus(reminder.distance());
    }
    return lastAbsent(request)
        .map(time -> time.plus(WEEK).minus(reminder.distance()))
        .orElseGet(() -> seen.plus(reminder.distance()));
  }

  private boolean mayExpireAnyMoment(InterfaceRequest request) {
    return expires && lastAbsent(request).isEmpty();
  }

  /** The poll that its expiry counts from; after a clock that was set back it proves nothing. */
  private Optional<Instant> lastAbsent(InterfaceRequest request) {
    return request
        .offered()
        .lastAbsent()
        .filter(absent -> expires && !absent.isAfter(request.offered().at()));
  }

  private boolean isKeptBack(InterfaceRequest request, Instant now) {
    return isNight(now)
        || request.attention().snoozed().filter(it -> now.isBefore(it.until())).isPresent()
        || request
            .attention()
            .caretaker()
            .filter(it -> now.isBefore(it.since().plus(Duration.ofMinutes(30))))
            .isPresent();
  }

  private boolean isNight(Instant now) {
    int hour = now.atZone(ZoneOffset.UTC).getHour();
    return nightly && (hour >= 21 || hour < 6);
  }

  private void offer() {
    String id = String.format(Locale.ROOT, "dxvif-%04d", rows.size() + ended);
    String type = random.nextInt(5) == 0 ? "public" : "private";
    rows.put(id, new OfferDraft().id(id).type(type).build());
    show();
  }

  private void end() {
    if (rows.size() < 3) {
      return;
    }
    String id = List.copyOf(rows.keySet()).get(random.nextInt(rows.size()));
    State next = random.nextBoolean() ? State.PENDING : new State("expired");
    if (random.nextBoolean()) {
      rows.remove(id);
      ended++;
    } else {
      rows.put(id, new OfferDraft().id(id).state(next.name()).build());
    }
    show();
  }

  private void show() {
    account.cloud.has(rows.values().toArray(HostedInterface[]::new));
  }

  private void people() {
    List<InterfaceRequest> waiting = account.journal.undecided(Account.NAME);
    if (waiting.isEmpty()) {
      return;
    }
    InterfaceRequest request = waiting.get(random.nextInt(waiting.size()));
    Instant now = account.clock.instant();
    Event event =
        switch (random.nextInt(5)) {
          case 0 -> new Event.SnoozeEnded(now, Examples.ALICE);
          case 2 -> new Event.ReminderAsked(now, Examples.ALICE);
          case 1 -> new Event.TakenUp(now, Examples.ALICE);
          default -> new Event.Snoozed(now, Examples.ALICE, now.plus(Duration.ofDays(1)));
        };
    account.journal.append(request.id(), request.number() + 1, event);
  }

  private Duration minutes(int most) {
    return Duration.ofSeconds(random.nextInt(60 * most));
  }

  private List<RequestId> requests() {
    return IntStream.range(0, rows.size() + ended)
        .mapToObj(
            number ->
                new RequestId(Account.NAME, String.format(Locale.ROOT, "dxvif-%04d", number), 1))
        .toList();
  }

  /** A bot that remembers nothing but the journal. */
  private AccountWatch started() {
    return account.newWatch(
        INTERVAL,
        new ReminderRules(
            DISTANCES, expires ? Optional.of(WEEK) : Optional.empty(), this::isNight));
  }

  @Override
  public void close() {
    account.close();
  }
}
