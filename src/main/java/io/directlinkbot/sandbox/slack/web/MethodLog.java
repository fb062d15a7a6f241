package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts and records the calls of each method, including refused ones. Thread-safe. */
public final class MethodLog {
  private static final int REMEMBERED = 200;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Deque<JsonNode>> arguments = new HashMap<>();

  synchronized void add(String method, JsonNode given) {
    counts.merge(method, 1, Integer::sum);
    Deque<JsonNode> kept = arguments.computeIfAbsent(method, name -> new ArrayDeque<>());
    kept.addLast(given);
    if (kept.size() > REMEMBERED) {
      kept.removeFirst();
    }
    notifyAll();
  }

  public synchronized int count(String method) {
    return counts.getOrDefault(method, 0);
  }

  /**
   * Returns the arguments of the last call, without the token. JSON sent as a string stays a
   * string.
   */
  public synchronized Optional<JsonNode> last(String method) {
    return Optional.ofNullable(arguments.get(method)).map(Deque::getLast);
  }

  /** Returns the arguments of the last 200 calls, oldest first. */
  public synchronized List<JsonNode> of(String method) {
    Deque<JsonNode> kept = arguments.get(method);
    return kept == null ? List.of() : List.copyOf(kept);
  }

  /**
   * Waits until a method has been called this many times in all.
   *
   * @throws IllegalStateException when that did not happen within the limit of real time
   */
  public synchronized void await(String method, int times, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (count(method) < times) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new IllegalStateException(
            method + " was called " + count(method) + " times within " + limit + ".");
      }
      wait(left);
    }
  }
}
