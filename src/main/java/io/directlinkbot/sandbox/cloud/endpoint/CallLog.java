package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Counts and records the calls of each account, including those that ran into a fault. Thread-safe.
 */
public final class CallLog {
  private static final int REMEMBERED = 200;

  private final AtomicInteger moments = new AtomicInteger();
  private final Map<SignedCall, Long> counts = new HashMap<>();
  private final Map<String, Deque<ReceivedCall>> received = new HashMap<>();

  CallLog() {}

  public synchronized long count(CloudAccount account, String operation) {
    return counts.getOrDefault(new SignedCall(account, operation), 0L);
  }

  /** Returns how often the account made each of its calls. */
  public synchronized Map<String, Long> counts(CloudAccount account) {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().account().equals(account))
        .collect(
            Collectors.toUnmodifiableMap(each -> each.getKey().operation(), Map.Entry::getValue));
  }

  /** Returns the last 200 calls of an operation by all accounts, oldest first. */
  public synchronized List<ReceivedCall> of(String operation) {
    Deque<ReceivedCall> kept = received.get(operation);
    return kept == null ? List.of() : List.copyOf(kept);
  }

  synchronized ReceivedCall add(SignedCall call, String body) {
    counts.merge(call, 1L, Long::sum);
    ReceivedCall added = new ReceivedCall(call, body, moments::incrementAndGet);
    Deque<ReceivedCall> kept = received.computeIfAbsent(call.operation(), _ -> new ArrayDeque<>());
    kept.addLast(added);
    if (kept.size() > REMEMBERED) {
      kept.removeFirst();
    }
    return added;
  }
}
