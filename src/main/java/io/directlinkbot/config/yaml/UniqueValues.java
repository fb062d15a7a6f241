package io.directlinkbot.config.yaml;

import java.util.HashMap;
import java.util.Map;

/** Reports a value that an earlier entry of the same list already has. */
final class UniqueValues {
  private final Map<String, String> places = new HashMap<>();

  /** Skips an empty value: it replaces one that was reported already. */
  void check(Section section, String key, String value) {
    if (value.isEmpty()) {
      return;
    }
    String earlier = places.putIfAbsent(value, section.path());
    if (earlier != null) {
      section.error(key, "repeats the value of " + earlier, "give each a different " + key);
    }
  }
}
