package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults planned for the next calls, used in the order in which they were planned. Thread-safe.
 */
public final class MethodFaultPlan {
  /** Stands for every method. */
  public static final String ANY = "*";

  /** Stands for what is sent to a {@code response_url}, which can only be refused. */
  public static final String RESPONSE_URL = "response_url";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();

  /**
   * Plans a fault for the next calls of a method.
   *
   * @param method its name, or {@link #ANY}
   * @param times how many of them; {@code Integer.MAX_VALUE} until {@link #clear}
   */
  public void next(String method, int times, MethodFault fault) {
    next(method, _ -> true, times, fault);
  }

  /**
   * Plans a fault for the next calls of a method with matching arguments.
   *
   * @param method its name, or {@link #ANY}
   * @param which matches calls by their arguments, in which JSON sent as a string stays a string
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

  /** Creates a hold for a fault, released by {@link #clear} at the latest. */
  public synchronized Hold newHold() {
    Hold hold = new Hold();
    holds.add(hold);
    return hold;
  }

  /** Removes all planned faults and releases all held calls. */
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
      boolean isMeant =
          method.equals(called) || (method.equals(ANY) && !called.equals(RESPONSE_URL));
      return isMeant && which.test(arguments);
    }

    Entry oneLess() {
      return new Entry(method, which, times - 1, fault);
    }
  }
}
