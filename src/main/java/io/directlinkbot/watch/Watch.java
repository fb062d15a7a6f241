package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.metrics.BotMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Watches every account, each in its own loop, so that one that is slow or fails delays no other.
 * Thread-safe.
 */
public final class Watch implements AutoCloseable {
  /** A thousand accounts that don't answer are all polled within a minute. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final List<AccountWatch> accounts;
  private final FirstPolls firstPolls;
  private final List<Loop> loops;

  private Watch(List<AccountWatch> accounts, Loop earlyReads) {
    this.accounts = accounts;
    this.firstPolls = FirstPolls.start(accounts, PATIENCE);
    this.loops = Stream.concat(Stream.of(earlyReads), firstPolls.loops().stream()).toList();
  }

  /**
   * Starts the loops. The first accounts are polled immediately, and the others soon after.
   *
   * @param interval between two polls of an account
   * @param leases which accounts this bot may poll
   */
  public static Watch start(
      List<WatchedAccount> accounts,
      Journal journal,
      PollLog polls,
      NoticeLog notices,
      Duration interval,
      AccountLeases leases,
      BotMetrics metrics,
      InstantSource clock) {
    EarlyReader reader = new EarlyReader(accounts, journal, interval, leases, clock);
    Loop earlyReads = Loop.start("just accepted", reader::readDue);
    reader.onNews(earlyReads::wake);
    // what came before had nobody to wake
    earlyReads.wake();
    return new Watch(
        accounts.stream()
            .map(
                it ->
                    new AccountWatch(it, journal, polls, notices, interval, leases, metrics, clock))
            .toList(),
        earlyReads);
  }

  /** The outcome of each account's last poll. */
  public List<PollStatus> statuses() {
    return accounts.stream().map(AccountWatch::status).toList();
  }

  /** Calls the listener whenever polls of an account begin to fail or to succeed. */
  public void onChange(Runnable listener) {
    accounts.forEach(account -> account.onChange(listener));
  }

  /** Whether all its loops run, and none is stuck in a turn. */
  public boolean isAlive() {
    return loops.stream().allMatch(Loop::isAlive);
  }

  /** Polls every account now, without waiting for that. */
  public void wake() {
    loops.forEach(Loop::wake);
  }

  /** Polls every account now, and completes when each has been polled. */
  public CompletableFuture<Void> pollAll() {
    return CompletableFuture.allOf(
        loops.stream().map(Loop::requestTurn).toArray(CompletableFuture<?>[]::new));
  }

  /** Ends each loop after the poll that it is in, without waiting for that. */
  public void stop() {
    firstPolls.stop();
    loops.forEach(Loop::stop);
  }

  @Override
  public void close() {
    stop();
    loops.forEach(Loop::close);
  }
}
