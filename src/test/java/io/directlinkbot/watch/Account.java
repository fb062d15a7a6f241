package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.FakeCloud;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One account that is polled by hand, at an hour of the test's choice. */
final class Account implements AutoCloseable {
  static final String NAME = Examples.ID.account();
  static final RequestId ID = Examples.ID;
  static final HostedInterface WAITING = Examples.waiting();
  static final Duration MONTH = Duration.ofDays(30);
  static final Duration WEEK = Duration.ofDays(7);

  final FakeCloud cloud = new FakeCloud();
  final MovableClock clock = new MovableClock(Examples.NOW.toString());
  final Store store;
  final Journal journal;
  final PollLog polls;
  final NoticeLog notices;
  private final Optional<Duration> expiresAfter;
  private String place = "OUTSCALE eu-west-2";
  private AccountPoll poll;

  Account(Path folder, Optional<Duration> expiresAfter) {
    this.expiresAfter = expiresAfter;
    store = SqliteTemplate.open(folder);
    journal = new Journal(store);
    polls = new PollLog(store);
    notices = new NoticeLog(store);
    poll = newPoll();
  }

  /** From now on the name means an account at another place. Takes a restart. */
  void movesTo(String elsewhere) {
    place = elsewhere;
    restart();
  }

  Optional<Instant> lastPoll() {
    return polls.last(new PollKey(NAME, place));
  }

  AccountPoll newPoll() {
    PollTimes times = new PollTimes(new PollKey(NAME, place), polls);
    PollOutage outage =
        new PollOutage(NAME, journal, times, notices, Duration.ofSeconds(60), clock);
    FollowedRequests followed =
        new FollowedRequests(NAME, journal, AccountLeases.of(store, List.of(NAME)));
    return new AccountPoll(watched(), journal, followed, times, outage, clock);
  }

  private WatchedAccount watched(ReminderRules reminders) {
    return new WatchedAccount(
        NAME,
        place,
        cloud,
        new RememberedList<>(cloud::interfaces),
        expiresAfter,
        MONTH,
        reminders);
  }

  WatchedAccount watched() {
    return watched(ReminderRules.never());
  }

  /** The whole watch of it, with an empty memory. */
  AccountWatch newWatch(Duration interval, ReminderRules reminders) {
    return new AccountWatch(
        watched(reminders),
        journal,
        polls,
        notices,
        interval,
        AccountLeases.of(store, List.of(NAME)),
        BotMetrics.unread(),
        clock);
  }

  /** Forgets what only memory knows. */
  void restart() {
    poll = newPoll();
  }

  void poll() throws CloudException {
    poll.run();
  }

  /** Polls some time after the last poll. */
  void pollAfter(Duration time) throws CloudException {
    clock.advance(time);
    poll();
  }

  void append(Event event) {
    journal.append(ID, journal.history(ID).size() + 1, event);
  }

  List<Event> history() {
    return journal.history(ID);
  }

  InterfaceRequest request() {
    return journal.find(ID).orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
