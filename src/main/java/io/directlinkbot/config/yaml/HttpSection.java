package io.directlinkbot.config.yaml;

import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.SlackTransport;

/** Reads the key {@code http}. */
final class HttpSection {
  private static final int OFF = -1;
  private static final int LAST_PORT = 65535;
  private static final long DEFAULT_PORT = 8081;
  private static final String DEFAULT_BIND = "127.0.0.1";

  private HttpSection() {}

  static HttpSettings read(Section section, SlackTransport transport) {
    String bind = section.value("bind").flatMap(ScalarValue::text).orElse(DEFAULT_BIND);
    long port =
        section.value("port").flatMap(value -> value.number(OFF, LAST_PORT)).orElse(DEFAULT_PORT);
    if (port == OFF && transport instanceof SlackTransport.Http) {
      section.error(
          "port",
          "is off, but with slack.transport: http Slack sends everything to this port",
          "give it a number such as 8081");
    }
    return new HttpSettings(Math.toIntExact(port), bind);
  }
}
