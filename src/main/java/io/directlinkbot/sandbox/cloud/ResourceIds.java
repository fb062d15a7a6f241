package io.directlinkbot.sandbox.cloud;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Generates ids in the cloud's form: a prefix and eight hexadecimal digits. */
final class ResourceIds {
  private ResourceIds() {}

  static String unused(String prefix, Predicate<String> taken) {
    return Stream.generate(() -> prefix + HexFormat.of().toHexDigits(random()))
        .filter(id -> !taken.test(id))
        .findFirst()
        .orElseThrow();
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt();
  }
}
