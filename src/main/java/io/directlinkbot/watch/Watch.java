package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Watches every account, each in a loop of its own: one that is slow or fails holds up no other.
 */
public final class Watch implements AutoCloseable {
  private final List<AccountWatch> accounts;
  private final List<Loop> loops;

  private Watch(List<AccountWatch> accounts, Loop justAccepted) {
    this.accounts = accounts;
    this.loops =
        Stream.concat(
                Stream.of(justAccepted), accounts.stream().map(it -> Loop.start("watch", it::turn)))
            .toList();
  }

  /**
   * Starts, with a poll of every account at once.
   *
   * @param interval from one poll of an account to its next
   * @param leases which accounts are this bot's to poll
   */
  public static Watch start(
      List<WatchedAccount> accounts,
      Journal journal,
      PollLog polls,
      NoticeLog notices,
      Duration interval,
      AccountLeases leases,
      InstantSource clock) {
    EarlyReads justAccepted = new EarlyReads(accounts, journal, interval, leases, clock);
    Loop early = Loop.start("just accepted", justAccepted::turn);
    journal.onAppend(early::wake);
    leases.onNews(early::wake);
    return new Watch(
        accounts.stream()
            .map(
                account -> {
                  PollOutage sight =
                      new PollOutage(account.polled(), journal, polls, notices, interval, clock);
                  return new AccountWatch(
                      account.name(),
                      new AccountPoll(account, journal, polls, sight, clock),
                      sight,
                      new ReminderWriter(account.name(), account.reminders(), journal),
                      interval,
                      leases,
                      clock);
                })
            .toList(),
        early);
  }

  /** How the polling of each account goes. */
  public List<PollStatus> polling() {
    return accounts.stream().map(AccountWatch::polling).toList();
  }

  /** Whether all its loops take their turns. */
  public boolean turns() {
    return loops.stream().allMatch(Loop::isAlive);
  }

  /** Has every account polled now. */
  public void pollNow() {
    loops.forEach(Loop::wake);
  }

  /** Has every account polled now, and completes when each has been. */
  public CompletableFuture<Void> poll() {
    return CompletableFuture.allOf(
        loops.stream().map(Loop::requestTurn).toArray(CompletableFuture<?>[]::new));
  }

  /** Has every account's loop end after the poll that runs, without waiting for that. */
  public void stop() {
    loops.forEach(Loop::stop);
  }

  @Override
  public void close() {
    stop();
    loops.forEach(Loop::close);
  }
}
