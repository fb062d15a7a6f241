package io.directlinkbot.watch;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Reappearance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reopens requests that ended because their interface was missing from the list, once it is listed
 * again. Not thread-safe.
 */
final class ReturnedInterfaces {
  private static final Logger LOG = LoggerFactory.getLogger(ReturnedInterfaces.class);

  private final String account;
  private final Journal journal;

  /** Rows that reopen nothing. As long as a row stays the same, the journal is read for it once. */
  private final Set<HostedInterface> others = new HashSet<>();

  ReturnedInterfaces(WatchedAccount watched, Journal journal) {
    this.account = watched.name();
    this.journal = journal;
  }

  /**
   * Reopens the requests whose interface is back.
   *
   * @return the followed requests, and those whose interface is back as they were before this call
   */
  List<InterfaceRequest> reopen(
      List<InterfaceRequest> followed, List<HostedInterface> rows, Instant now) {
    Set<String> known =
        followed.stream().map(request -> request.id().interfaceId()).collect(Collectors.toSet());
    others.retainAll(Set.copyOf(rows));
    others.removeIf(row -> known.contains(row.id()));
    List<InterfaceRequest> all = new ArrayList<>(followed);
    for (HostedInterface row : rows) {
      if (known.contains(row.id()) || others.contains(row)) {
        continue;
      }
      Optional<InterfaceRequest> ended =
          journal.latest(account, row.id()).filter(request -> Reappearance.isOf(request, row));
      if (ended.isPresent()) {
        all.add(ended.get());
        reopen(ended.get(), row, now);
      } else {
        others.add(row);
      }
    }
    return all;
  }

  /** Forgets which rows reopen nothing: another bot may have followed them since. */
  void forget() {
    others.clear();
  }

  private void reopen(InterfaceRequest ended, HostedInterface row, Instant now) {
    // an append that loses a race is no loss: the next poll tries again
    boolean isReopened =
        Reappearance.event(ended, row, now).filter(back -> journal.append(ended, back)).isPresent();
    if (isReopened) {
      LOG.info("{}: {} is listed again", account, row.id());
    }
  }
}
