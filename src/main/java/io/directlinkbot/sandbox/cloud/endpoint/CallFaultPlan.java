package io.directlinkbot.sandbox.cloud.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults planned for the next calls. Without one, calls are carried out. Thread-safe. */
public final class CallFaultPlan {
  private final Deque<Planned> planned = new ArrayDeque<>();

  CallFaultPlan() {}

  /** Plans a fault for the next calls of one operation by any account. */
  public void next(int times, String operation, CallFault fault) {
    next(times, call -> call.operation().equals(operation), fault);
  }

  /** Plans a fault for the next calls that match. Faults planned earlier come first. */
  public synchronized void next(int times, Predicate<SignedCall> which, CallFault fault) {
    for (int time = 0; time < times; time++) {
      planned.addLast(new Planned(which, fault));
    }
  }

  public synchronized void clear() {
    planned.clear();
  }

  synchronized Optional<CallFault> take(SignedCall call) {
    Iterator<Planned> all = planned.iterator();
    while (all.hasNext()) {
      Planned next = all.next();
      if (next.which.test(call)) {
        all.remove();
        return Optional.of(next.fault);
      }
    }
    return Optional.empty();
  }

  private record Planned(Predicate<SignedCall> which, CallFault fault) {}
}
