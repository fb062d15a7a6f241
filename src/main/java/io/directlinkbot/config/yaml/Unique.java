package io.directlinkbot.config.yaml;

import java.util.HashMap;
import java.util.Map;

/** Tells a value that an earlier entry of the same list has already. */
final class Unique {
  private final Map<String, String> places = new HashMap<>();

  /** An empty value stands for one that was told as wrong already. */
  void check(Section section, String key, String value) {
    if (value.isEmpty()) {
      return;
    }
    String earlier = places.putIfAbsent(value, section.path());
    if (earlier != null) {
      section.error(key, "is the same as in " + earlier, "give each a " + key + " of its own");
    }
  }
}
