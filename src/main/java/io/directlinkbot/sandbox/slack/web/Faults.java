package io.directlinkbot.sandbox.slack.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shall go wrong with which of the next calls. In the order it was said. Thread-safe. */
public final class Faults {
  /** Stands for every method. */
  public static final String ANY = "*";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();

  /**
   * The next calls of a method go wrong.
   *
   * @param method its name, or {@link #ANY}
   * @param times how many of them; {@code Integer.MAX_VALUE} until {@link #clear}
   */
  public synchronized void next(String method, int times, Fault fault) {
    entries.add(new Entry(method, times, fault));
  }

  /** Holds the next call of a method. */
  public synchronized Hold hold(String method) {
    Hold hold = new Hold();
    holds.add(hold);
    next(method, 1, new Fault.Held(hold));
    return hold;
  }

  /** Forgets all that is still to come, and lets go what is held. */
  public synchronized void clear() {
    holds.forEach(Hold::release);
    holds.clear();
    entries.clear();
  }

  synchronized Optional<Fault> take(String method) {
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      if (entry.method().equals(method) || entry.method().equals(ANY)) {
        if (entry.times() <= 1) {
          entries.remove(index);
        } else {
          entries.set(index, new Entry(entry.method(), entry.times() - 1, entry.fault()));
        }
        return Optional.of(entry.fault());
      }
    }
    return Optional.empty();
  }

  private record Entry(String method, int times, Fault fault) {}
}
