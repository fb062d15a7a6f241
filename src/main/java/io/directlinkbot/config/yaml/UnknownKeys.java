package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.config.NearestWord;
import java.util.Set;

/** Reports keys that have no meaning where they stand. */
final class UnknownKeys {
  private UnknownKeys() {}

  static void report(ObjectNode node, String path, Set<String> known, ProblemList problems) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                report(key, path, known, problems);
              }
            });
  }

  private static void report(String key, String path, Set<String> known, ProblemList problems) {
    int colon = key.indexOf(':');
    if (colon > 0 && known.contains(key.substring(0, colon))) {
      problems.error(
          KeyPath.of(path, key.substring(0, colon)),
          "has no space after its colon",
          "write it as key: value");
      return;
    }
    String keys = "the keys here are " + String.join(", ", known);
    problems.error(
        KeyPath.of(path, key),
        "is not a key of this configuration",
        NearestWord.to(key, known).map(near -> "did you mean " + near + "?").orElse(keys));
  }
}
