package io.directlinkbot.slack.home;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.home.AccountHealth;
import io.directlinkbot.slack.view.home.HomeContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a person's Home tab shows, without asking Slack or a cloud. Thread-safe. */
public final class HomeReader {
  private static final int MOST_OUTCOMES = 1_000;

  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final Supplier<Map<String, Reason>> parked;
  private volatile Supplier<List<AccountHealth>> health = List::of;
  private volatile @Nullable Reading last;

  /** How often another bot wrote. */
  private final AtomicLong foreign = new AtomicLong();

  /**
   * Creates a reader.
   *
   * @param accounts by name
   * @param parked why posts to a channel wait, by the channel's id
   */
  public HomeReader(
      Journal journal, Map<String, AccountView> accounts, Supplier<Map<String, Reason>> parked) {
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.parked = parked;
  }

  /** Shows the health of the accounts from now on. Who watches them starts after the tab. */
  public void useHealth(Supplier<List<AccountHealth>> supplier) {
    health = supplier;
  }

  /** Reads the journal again at the next tab, because another bot wrote to it. */
  public void forget() {
    foreign.incrementAndGet();
  }

  /** Returns what the user sees now; of the outcomes, only the thousand newest count. */
  HomeContent read(String user) {
    Reading now = reading();
    return HomeContent.of(user, now.undecided(), now.later(), accounts, health.get(), parked.get());
  }

  /** Reads the journal once for all tabs that are drawn after a change. */
  private Reading reading() {
    // before the journal is read: what comes meanwhile is read by the next tab
    long changes = journal.appended() + foreign.get();
    @Nullable Reading known = last;
    if (known != null && known.changes() == changes) {
      return known;
    }
    Reading read =
        new Reading(
            changes,
            journal.undecided(),
            journal.outcomes(Optional.empty(), Instant.EPOCH, MOST_OUTCOMES));
    last = read;
    return read;
  }

  /**
   * What the journal had.
   *
   * @param changes how many there were before it was read
   */
  private record Reading(
      long changes, List<InterfaceRequest> undecided, List<InterfaceRequest> later) {}
}
