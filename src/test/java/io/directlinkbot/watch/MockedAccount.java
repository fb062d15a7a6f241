package io.directlinkbot.watch;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.EndedRequests;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One account whose cloud is a Mockito mock and whose journal is in memory, so that a poll takes
 * microseconds. A call that a test does not stub answers as for an empty account.
 */
final class MockedAccount {
  static final String NAME = Examples.ID.account();
  static final Duration MINUTE = Duration.ofMinutes(1);

  final DirectLink cloud = mock(DirectLink.class);
  final MovableClock clock = new MovableClock(Examples.NOW.toString());
  final List<Notice> notices = new ArrayList<>();
  final Journal journal;
  final AccountWatch watch;
  final EarlyReader earlyReader;
  private final Map<RequestId, List<Event>> histories = new LinkedHashMap<>();
  private final AccountLeases leases = mock(AccountLeases.class);
  private @Nullable Instant lastPoll;
  private @Nullable Class<? extends Event> refused;
  private @Nullable Class<? extends Event> lost;

  MockedAccount() {
    this(ReminderRules.never());
  }

  MockedAccount(ReminderRules reminders) {
    journal = journal();
    WatchedAccount watched =
        new WatchedAccount(
            NAME,
            "OUTSCALE eu-west-2",
            cloud,
            new RememberedList<>(cloud::interfaces),
            Optional.of(Duration.ofDays(7)),
            Duration.ofDays(30),
            reminders);
    when(leases.take(NAME)).thenReturn(Optional.of(mock(Lease.class)));
    when(leases.areShared()).thenReturn(true);
    watch =
        new AccountWatch(
            watched, journal, polls(), noticeLog(), MINUTE, leases, BotMetrics.unread(), clock);
    earlyReader = new EarlyReader(List.of(watched), journal, MINUTE, leases, clock);
  }

  /** Polls a minute after the last poll; returns how long the watch then wants to wait. */
  Duration poll() {
    clock.advance(MINUTE);
    return watch.pollAndRemind();
  }

  boolean isNew() {
    return watch.isNew();
  }

  /** From now on the cloud lists these. */
  void lists(HostedInterface... rows) throws CloudException {
    doReturn(List.of(rows)).when(cloud).interfaces();
  }

  void failsToList(Kind kind) throws CloudException {
    doThrow(failure(kind)).when(cloud).interfaces();
  }

  static CloudException failure(Kind kind) {
    return new CloudException(kind, Reason.quoted("The cloud says " + kind + "."), null);
  }

  /** The store fails at the next append of such an event. */
  void failsToAppend(Class<? extends Event> kind) {
    refused = kind;
  }

  /**
   * Somebody else is first at the next append of such an event, with an event that changes little.
   */
  void losesAppend(Class<? extends Event> kind) {
    lost = kind;
  }

  /** No other bot uses the store. */
  void isOfABotAlone() {
    when(leases.areShared()).thenReturn(false);
  }

  /** Another bot has the account until this is called with false. */
  void isElsewhere(boolean elsewhere) {
    when(leases.take(NAME))
        .thenReturn(elsewhere ? Optional.empty() : Optional.of(mock(Lease.class)));
  }

  /** Another bot polls the account completely now. */
  void isPolledElsewhere() {
    lastPoll = clock.instant();
  }

  Optional<Instant> lastPoll() {
    return Optional.ofNullable(lastPoll);
  }

  List<Event> history() {
    return history(Examples.ID);
  }

  List<Event> history(RequestId id) {
    return histories.getOrDefault(id, List.of());
  }

  InterfaceRequest request() {
    return InterfaceRequest.of(Examples.ID, history());
  }

  boolean append(Event event) {
    return append(Examples.ID, history().size() + 1, event);
  }

  private boolean append(RequestId id, int number, Event event) {
    if (event.getClass() == refused) {
      refused = null;
      throw new StoreException(StoreProblem.DISK_FULL.with("mocked"));
    }
    if (event.getClass() == lost) {
      lost = null;
      return false;
    }
    List<Event> events = histories.computeIfAbsent(id, _ -> new ArrayList<>());
    return events.size() == number - 1 && events.add(event);
  }

  private Journal journal() {
    Journal journal = mock(Journal.class);
    when(journal.ended()).thenReturn(mock(EndedRequests.class));
    when(journal.append(any(RequestId.class), anyInt(), any()))
        .thenAnswer(
            call -> append(call.getArgument(0), call.<Integer>getArgument(1), call.getArgument(2)));
    when(journal.append(any(InterfaceRequest.class), any()))
        .thenAnswer(
            call -> {
              InterfaceRequest request = call.getArgument(0);
              return append(request.id(), request.number() + 1, call.getArgument(1));
            });
    when(journal.appended())
        .thenAnswer(_ -> histories.values().stream().mapToLong(List::size).sum());
    when(journal.history(any())).thenAnswer(call -> List.copyOf(history(call.getArgument(0))));
    when(journal.followed(NAME)).thenAnswer(_ -> requests(request -> !request.isClosed()));
    when(journal.accepted())
        .thenAnswer(_ -> requests(request -> !request.isClosed() && !request.isUndecided()));
    when(journal.latest(eq(NAME), anyString()))
        .thenAnswer(
            call ->
                requests(request -> request.id().interfaceId().equals(call.getArgument(1))).stream()
                    .reduce((_, last) -> last));
    return journal;
  }

  private PollLog polls() {
    PollLog polls = mock(PollLog.class);
    when(polls.last(any())).thenAnswer(_ -> lastPoll());
    doAnswer(
            call -> {
              lastPoll = call.getArgument(1);
              return null;
            })
        .when(polls)
        .completed(any(), any());
    return polls;
  }

  private NoticeLog noticeLog() {
    NoticeLog log = mock(NoticeLog.class);
    when(log.add(any()))
        .thenAnswer(
            call -> {
              Notice notice = call.getArgument(0);
              return outages().noneMatch(it -> it.key().equals(notice.key()))
                  && notices.add(notice);
            });
    when(log.findOutage(eq(NAME), any()))
        .thenAnswer(
            call ->
                outages()
                    .filter(
                        it ->
                            it.key().equals(Notice.PollOutageBegan.key(NAME, call.getArgument(1))))
                    .findFirst());
    return log;
  }

  private Stream<Notice.PollOutageBegan> outages() {
    return notices.stream()
        .filter(Notice.PollOutageBegan.class::isInstance)
        .map(Notice.PollOutageBegan.class::cast);
  }

  private List<InterfaceRequest> requests(Predicate<InterfaceRequest> condition) {
    return histories.entrySet().stream()
        .map(entry -> InterfaceRequest.of(entry.getKey(), entry.getValue()))
        .filter(condition)
        .toList();
  }
}
