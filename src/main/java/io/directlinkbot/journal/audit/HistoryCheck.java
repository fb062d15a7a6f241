package io.directlinkbot.journal.audit;

import io.directlinkbot.store.EventRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the chain of one history, event by event. */
public final class HistoryCheck {
  private final String request;
  private final Optional<End> recorded;
  private final List<ChainFault> faults = new ArrayList<>();
  private int last;

  /**
   * The hashes that the next event may be chained to: the one that the last event carries, and the
   * one that it should carry. So one changed row makes one fault, not two.
   */
  private Set<String> hashes = Set.of("");

  /**
   * Begins the check of a history.
   *
   * @param recorded the end of the history by the request's own row; empty when that is missing
   */
  public HistoryCheck(String request, Optional<End> recorded) {
    this.request = request;
    this.recorded = recorded;
  }

  boolean isOf(String other) {
    return request.equals(other);
  }

  /** Checks the next event, in the order of the numbers. */
  public void check(Hashed event) {
    int number = number(event.event());
    if (number <= last) {
      addFault(event.event().number(), "has a number that the bot never writes");
      return;
    }
    if (number > last + 1) {
      addGap(event, number);
      hashes = Set.of(event.hash());
    } else {
      if (!event.isChainedTo(hashes)) {
        addFault(
            event.event().number(),
            "was changed after it was written, or was not written by the bot");
      }
      hashes = event.ownHashes(hashes);
    }
    last = number;
  }

  /** Checks the end of the history, and returns all faults. */
  public List<ChainFault> finish() {
    if (last == 0) {
      addFault("1", "is missing: the request has no events at all");
    } else if (recorded.isEmpty()) {
      addFault(Integer.toString(last), "has no request: its row in the table request is missing");
    } else {
      compareEnd(recorded.get());
    }
    return faults;
  }

  private void compareEnd(End end) {
    if (end.number() > last) {
      addFault(
          Integer.toString(last + 1),
          "is missing, as are all up to the last, number " + end.number());
    } else if (end.number() < last) {
      addFault(
          Integer.toString(last),
          "is one too many: the request's own row says that its last event is number "
              + end.number());
    } else if (!hashes.contains(end.hash())) {
      addFault(
          Integer.toString(last),
          "is not the event that the request's own row names: one of the two was changed");
    }
  }

  private void addGap(Hashed event, int number) {
    String missing = Integer.toString(last + 1);
    String others = number == last + 2 ? "" : ", as are all up to number " + (number - 1);
    if (event.isChainedTo(hashes)) {
      addFault(missing, "was never written" + others + ": the numbers have a gap");
    } else {
      addFault(missing, "is missing" + others);
    }
  }

  /** Returns the number; 0, which no event has, for a text that is none. */
  private static int number(EventRow event) {
    try {
      int number = Integer.parseInt(event.number());
      return Integer.toString(number).equals(event.number()) ? number : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private void addFault(String number, String problem) {
    faults.add(new ChainFault(request, number, problem));
  }

  /** The number and the hash of a history's last event. */
  public record End(int number, String hash) {}

  /** An event and the hash that its row carries. */
  public record Hashed(EventRow event, String hash) {

    /** Reads an event and its hash from the first six columns. */
    public static Hashed read(ResultSet row) throws SQLException {
      return new Hashed(EventRow.read(row), row.getString(6));
    }

    boolean isChainedTo(Set<String> before) {
      return before.stream().map(event::hash).anyMatch(hash::equals);
    }

    /** Returns the hash that the row carries and, if different, the one that it should carry. */
    Set<String> ownHashes(Set<String> before) {
      Set<String> own = new HashSet<>(Set.of(hash));
      before.forEach(it -> own.add(event.hash(it)));
      return own;
    }
  }
}
