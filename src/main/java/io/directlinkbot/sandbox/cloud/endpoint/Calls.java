package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.Account;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often which account made which call, faults included. Thread-safe. */
public final class Calls {
  private final Map<Call, LongAdder> counts = new ConcurrentHashMap<>();

  Calls() {}

  public long count(Account account, String operation) {
    LongAdder count = counts.get(new Call(account, operation));
    return count == null ? 0 : count.sum();
  }

  void add(Call call) {
    counts.computeIfAbsent(call, first -> new LongAdder()).increment();
  }
}
