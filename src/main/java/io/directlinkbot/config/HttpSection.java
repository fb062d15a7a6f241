package io.directlinkbot.config;

/** The key {@code http}: checked, and without effect in this version. */
final class HttpSection {
  private static final int OFF = -1;
  private static final int LAST_PORT = 65535;

  private HttpSection() {}

  static void read(Section root) {
    if (root.has("http")) {
      root.warning(
          "http", "has no effect in this version, no port is opened", "leave it or remove it");
    }
    root.section(
        "http",
        section -> {
          section.value("bind").ifPresent(Value::text);
          return section.value("port").flatMap(value -> value.number(OFF, LAST_PORT));
        });
  }
}
