package io.directlinkbot.sandbox.cloud.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults planned for the next calls. Without one, calls are carried out. Thread-safe. */
public final class CallFaultPlan {
  private final List<Planned> planned = new ArrayList<>();

  CallFaultPlan() {}

  /** Plans a fault for the next calls of one operation by any account. */
  public void next(int times, String operation, CallFault fault) {
    next(times, call -> call.operation().equals(operation), fault);
  }

  /**
   * Plans a fault for the next calls that match. Faults planned earlier come first.
   *
   * @param times how many of them; {@code Integer.MAX_VALUE} until {@link #clear}
   */
  public synchronized void next(int times, Predicate<SignedCall> which, CallFault fault) {
    if (times > 0) {
      planned.add(new Planned(which, fault, times));
    }
  }

  public synchronized void clear() {
    planned.clear();
  }

  synchronized Optional<CallFault> take(SignedCall call) {
    ListIterator<Planned> all = planned.listIterator();
    while (all.hasNext()) {
      Planned next = all.next();
      if (next.which.test(call)) {
        if (next.times == 1) {
          all.remove();
        } else {
          all.set(new Planned(next.which, next.fault, next.times - 1));
        }
        return Optional.of(next.fault);
      }
    }
    return Optional.empty();
  }

  private record Planned(Predicate<SignedCall> which, CallFault fault, int times) {}
}
