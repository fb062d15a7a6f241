package io.directlinkbot;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The measurements that are read from the store when somebody asks for them. Thread-safe. */
final class BotGauges {
  /** Each account has a row for it, so that an alert finds a zero and not nothing. */
  private static final String WAITING = "confirming";

  /** After that, the requests are read again even if this bot changed none. */
  private static final Duration LATEST = Duration.ofSeconds(30);

  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final InstantSource clock;
  private final MultiGauge requests;
  private final MultiGauge expiries;
  private final Map<String, Instant> firstExpiries = new HashMap<>();
  private long seen = -1;
  private Instant readAt = Instant.EPOCH;

  /**
   * Adds the measurements to the others.
   *
   * @param accounts by name
   * @param parked how many channels can't be posted to
   */
  BotGauges(
      BotMetrics metrics,
      Journal journal,
      Map<String, AccountView> accounts,
      Supplier<Number> parked,
      InstantSource clock) {
    this.journal = journal;
    this.accounts = accounts;
    this.clock = clock;
    this.requests = metrics.requests();
    this.expiries = metrics.nextExpiries();
    metrics.showUnpublished(() -> unpublished(journal, accounts.keySet()), parked);
  }

  /** Of an account that is no longer configured nothing is published any more. */
  private static int unpublished(Journal journal, Set<String> accounts) {
    return journal.countUnpublished().entrySet().stream()
        .filter(each -> accounts.contains(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Brings the values by account up to date. */
  synchronized void refresh() {
    Instant now = clock.instant();
    long appended = journal.appended();
    // another bot on the same store appends too
    if (appended != seen || now.isAfter(readAt.plus(LATEST))) {
      readRequests();
      seen = appended;
      readAt = now;
    }
    expiries.register(
        firstExpiries.entrySet().stream()
            .<MultiGauge.Row<?>>map(first -> timeLeft(first, now))
            .toList(),
        true);
  }

  private void readRequests() {
    Map<String, Map<String, Integer>> states = new HashMap<>();
    firstExpiries.clear();
    accounts.keySet().forEach(name -> states.put(name, new TreeMap<>(Map.of(WAITING, 0))));
    for (InterfaceRequest request : journal.open()) {
      AccountView view = accounts.get(request.id().account());
      if (view != null) {
        states
            .computeIfAbsent(view.account().name(), _ -> new TreeMap<>())
            .merge(request.state().name(), 1, Integer::sum);
        noteExpiry(request, view);
      }
    }
    List<MultiGauge.Row<?>> counts = new ArrayList<>();
    states.forEach(
        (account, byState) ->
            byState.forEach(
                (state, count) ->
                    counts.add(
                        MultiGauge.Row.of(Tags.of("account", account, "state", state), count))));
    requests.register(counts, true);
  }

  private void noteExpiry(InterfaceRequest request, AccountView view) {
    if (request.waits() && view.expiry().isPresent()) {
      Deadline deadline = request.deadline(view.expiry().get());
      firstExpiries.merge(
          view.account().name(),
          deadline.safe().orElse(deadline.latest()),
          (one, other) -> one.isBefore(other) ? one : other);
    }
  }

  private static MultiGauge.Row<?> timeLeft(Map.Entry<String, Instant> first, Instant now) {
    double left = BotMetrics.seconds(Duration.between(now, first.getValue()));
    return MultiGauge.Row.of(Tags.of("account", first.getKey()), left);
  }
}
