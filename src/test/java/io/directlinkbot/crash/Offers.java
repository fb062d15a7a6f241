package io.directlinkbot.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which interface was offered how often. Thread-safe. */
final class Offers {
  private final Map<String, List<Integer>> confirmsBefore = new LinkedHashMap<>();

  /**
   * An interface is offered, for the first time or again after its end.
   *
   * @param confirms how many confirms of it the cloud has had until now
   */
  synchronized void add(String interfaceId, int confirms) {
    confirmsBefore.computeIfAbsent(interfaceId, _ -> new ArrayList<>()).add(confirms);
  }

  synchronized List<String> interfaces() {
    return List.copyOf(confirmsBefore.keySet());
  }

  /** For each time that it was offered, in order: how many confirms it had had before. */
  synchronized List<Integer> of(String interfaceId) {
    return List.copyOf(confirmsBefore.getOrDefault(interfaceId, List.of()));
  }
}
