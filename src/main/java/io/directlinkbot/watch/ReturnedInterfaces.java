package io.directlinkbot.watch;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Reappearance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds interfaces that are listed again after their row was missing for so long that their request
 * ended, and opens it again. Not thread-safe.
 */
final class ReturnedInterfaces {
  private static final Logger LOG = LoggerFactory.getLogger(ReturnedInterfaces.class);

  private final String account;
  private final Journal journal;

  /**
   * Rows that are none of these: the journal is asked about each once, as long as it is the same.
   */
  private final Set<HostedInterface> others = new HashSet<>();

  ReturnedInterfaces(WatchedAccount watched, Journal journal) {
    this.account = watched.name();
    this.journal = journal;
  }

  /**
   * Writes down which are back.
   *
   * @return the followed requests, and those whose interface is back, as they were before that
   */
  List<InterfaceRequest> write(
      List<InterfaceRequest> followed, List<HostedInterface> rows, Instant now) {
    Set<String> known =
        followed.stream().map(request -> request.id().interfaceId()).collect(Collectors.toSet());
    others.retainAll(Set.copyOf(rows));
    others.removeIf(row -> known.contains(row.id()));
    List<InterfaceRequest> all = new ArrayList<>(followed);
    for (HostedInterface row : rows) {
      if (!known.contains(row.id()) && !others.contains(row)) {
        journal
            .latest(account, row.id())
            .filter(ended -> Reappearance.isOf(ended, row))
            .ifPresentOrElse(
                ended -> {
                  all.add(ended);
                  write(ended, row, now);
                },
                () -> others.add(row));
      }
    }
    return all;
  }

  /** Forgets which rows are others: another bot may have followed them since. */
  void forget() {
    others.clear();
  }

  private void write(InterfaceRequest ended, HostedInterface row, Instant now) {
    // a number that somebody else took meanwhile is no loss: the next poll comes here again
    boolean isBack =
        Reappearance.event(ended, row, now).filter(back -> journal.append(ended, back)).isPresent();
    if (isBack) {
      LOG.info("{}: {} is listed again", account, row.id());
    }
  }
}
