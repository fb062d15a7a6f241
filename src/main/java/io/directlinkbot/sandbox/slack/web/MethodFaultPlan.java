package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What shall go wrong with which of the next calls. In the order it was said. Thread-safe. */
public final class MethodFaultPlan {
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
  public void next(String method, int times, MethodFault fault) {
    next(method, _ -> true, times, fault);
  }

  /**
   * The next calls of a method with such arguments go wrong.
   *
   * @param method its name, or {@link #ANY}
   * @param which picks calls by their arguments, of which JSON sent in a string is still a string
   * @param times how many of them; {@code Integer.MAX_VALUE} until {@link #clear}
   */
  public synchronized void next(
      String method, Predicate<JsonNode> which, int times, MethodFault fault) {
    entries.add(new Entry(method, which, times, fault));
  }

  /** Holds the next call of a method. */
  public synchronized Hold hold(String method) {
    Hold hold = newHold();
    next(method, 1, new MethodFault.Held(hold));
    return hold;
  }

  /** A hold for a fault of the caller's, let go by {@link #clear} at the latest. */
  public synchronized Hold newHold() {
    Hold hold = new Hold();
    holds.add(hold);
    return hold;
  }

  /** Forgets all that is still to come, and lets go what is held. */
  public synchronized void clear() {
    holds.forEach(Hold::release);
    holds.clear();
    entries.clear();
  }

  synchronized Optional<MethodFault> take(String method, JsonNode arguments) {
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      if (entry.fits(method, arguments)) {
        if (entry.times() <= 1) {
          entries.remove(index);
        } else {
          entries.set(index, entry.oneLess());
        }
        return Optional.of(entry.fault());
      }
    }
    return Optional.empty();
  }

  private record Entry(String method, Predicate<JsonNode> which, int times, MethodFault fault) {
    boolean fits(String called, JsonNode arguments) {
      return (method.equals(called) || method.equals(ANY)) && which.test(arguments);
    }

    Entry oneLess() {
      return new Entry(method, which, times - 1, fault);
    }
  }
}
