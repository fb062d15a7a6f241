package io.directlinkbot.journal.audit;

import io.directlinkbot.store.EventRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through one history, event by event, and notes what is wrong with it. */
final class HistoryCheck {
  private final String request;
  private final Optional<End> recorded;
  private final List<ChainFault> findings = new ArrayList<>();
  private int last;

  /**
   * What the next event may be chained to: the hash that the last one carries, and the one that it
   * ought to carry. So one changed row is one finding, and not two.
   */
  private Set<String> hashes = Set.of("");

  /**
   * @param recorded the end of the history as the request's own row tells it, if it has one
   */
  HistoryCheck(String request, Optional<End> recorded) {
    this.request = request;
    this.recorded = recorded;
  }

  boolean isOf(String other) {
    return request.equals(other);
  }

  /** Takes the next event, in the order of the numbers. */
  void next(Hashed event) {
    int number = number(event.event());
    if (number <= last) {
      find(event.event().number(), "has a number that no event is written with");
      return;
    }
    if (number > last + 1) {
      gap(event, number);
      hashes = Set.of(event.hash());
    } else {
      if (!event.isChainedTo(hashes)) {
        find(
            event.event().number(), "was changed after it was written, or is not the bot's at all");
      }
      hashes = event.ownHashes(hashes);
    }
    last = number;
  }

  /** What is wrong, after the last event. */
  List<ChainFault> end() {
    if (last == 0) {
      find("1", "is missing: the request has no events at all");
    } else if (recorded.isEmpty()) {
      find(Integer.toString(last), "has no request: its row in the table request is missing");
    } else {
      compare(recorded.get());
    }
    return findings;
  }

  private void compare(End end) {
    if (end.number() > last) {
      find(
          Integer.toString(last + 1),
          "is missing, with all up to the last one, number " + end.number());
    } else if (end.number() < last) {
      find(
          Integer.toString(last),
          "is one too many: by the request's own row its last event is number " + end.number());
    } else if (!hashes.contains(end.hash())) {
      find(
          Integer.toString(last),
          "is not the event that the request's own row tells of: one of the two was changed");
    }
  }

  private void gap(Hashed event, int number) {
    String missing = Integer.toString(last + 1);
    String others = number == last + 2 ? "" : ", with all up to number " + (number - 1);
    if (event.isChainedTo(hashes)) {
      find(missing, "was never written" + others + ": the numbers have a gap");
    } else {
      find(missing, "is missing" + others);
    }
  }

  /** Numbers start at 1, so 0 is right for what is none. */
  private static int number(EventRow event) {
    try {
      int number = Integer.parseInt(event.number());
      return Integer.toString(number).equals(event.number()) ? number : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private void find(String number, String problem) {
    findings.add(new ChainFault(request, number, problem));
  }

  /** The number and the hash of a history's last event. */
  record End(int number, String hash) {}

  /** An event and the hash that its row carries. */
  record Hashed(EventRow event, String hash) {

    boolean isChainedTo(Set<String> before) {
      return before.stream().map(event::hash).anyMatch(hash::equals);
    }

    /** The hash that it carries and, when that is another, the one that it ought to carry. */
    Set<String> ownHashes(Set<String> before) {
      Set<String> own = new HashSet<>(Set.of(hash));
      before.forEach(it -> own.add(event.hash(it)));
      return own;
    }
  }
}
