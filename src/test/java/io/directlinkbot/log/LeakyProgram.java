package io.directlinkbot.log;

import io.directlinkbot.config.LogSettings;
import io.directlinkbot.config.Secret;
import java.util.List;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A program of its own that logs secrets by every way there is, as libraries do. */
final class LeakyProgram {
  /** A secret that JSON escapes. */
  static final String KEY = "CANARY+ke\"y\\of/account==";

  /** Known to nobody, recognised by its looks. */
  static final String TOKEN = "xoxb-0CANARY-token";

  private LeakyProgram() {}

  /** Arguments: the format, and the message to end with. */
  static void main(String[] arguments) {
    Logger early = LoggerFactory.getLogger("io.directlinkbot.Early");
    early.info("early {}", TOKEN);

    Logging.start(LogSettings.valueOf(arguments[0]), List.of(new Secret(KEY)));

    for (String name :
        List.of(
            "io.directlinkbot.Bot",
            "com.slack.api.util.http.SlackHttpClient",
            "software.amazon.awssdk.request",
            "org.flywaydb.core")) {
      leak(LoggerFactory.getLogger(name));
    }
    for (String name : List.of("okhttp3.OkHttpClient")) {
      java.util.logging.Logger logger = java.util.logging.Logger.getLogger(name);
      logger.log(Level.WARNING, KEY + TOKEN, failure());
      logger.log(Level.FINE, "fine {0}", TOKEN);
    }
    LoggerFactory.getLogger("io.directlinkbot.Bot").info("{}", arguments[1]);
  }

  private static void leak(Logger logger) {
    MDC.put("account", KEY);
    logger.warn("message " + KEY + " Bearer " + TOKEN);
    logger.debug("argument {} {}", KEY, List.of(TOKEN));
    logger.trace("trace {}", TOKEN);
    logger.atDebug().addKeyValue("key", KEY).addKeyValue("token", TOKEN).log("pair");
    logger.debug("thrown", failure());
    logger.debug("wss://example/link/?ticket=0-CANARY1&app_id=1");
    logger.debug("{\"authKey\": \"CANARY1\", \"vlan\": 101} AuthKey=CANARY2, Asn=1");
    MDC.clear();
  }

  private static Exception failure() {
    Exception failure = new IllegalStateException(KEY, new java.io.IOException("of " + TOKEN));
    failure.addSuppressed(new IllegalArgumentException(KEY));
    return failure;
  }
}
