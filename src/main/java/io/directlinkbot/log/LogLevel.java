package io.directlinkbot.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The level of the log: the requested one for the bot; for libraries, warnings only, unless debug
 * or trace is requested.
 */
final class LogLevel {
  /** The logger above all of the bot. */
  static final String BOT = "io.directlinkbot";

  private static final List<String> NAMES = List.of("trace", "debug", "info", "warn", "error");

  private LogLevel() {}

  static void set(LoggerContext context, @Nullable String asked) {
    String name =
        asked == null || asked.isBlank() ? "info" : asked.strip().toLowerCase(Locale.ROOT);
    boolean isKnown = NAMES.contains(name);
    Level level = isKnown ? Level.toLevel(name) : Level.INFO;
    context.getLogger(BOT).setLevel(level);
    context
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .setLevel(Level.DEBUG.isGreaterOrEqual(level) ? level : Level.WARN);
    if (level.isGreaterOrEqual(Level.INFO)) {
      // it logs with stack traces what it also throws, which the bot reports in one line
      context.getLogger("org.sqlite").setLevel(Level.OFF);
    }
    if (!isKnown) {
      context
          .getLogger(Logging.class)
          .warn(
              "{} is no log level, so info applies; set it to one of {}",
              Logging.LEVEL_VARIABLE,
              String.join(", ", NAMES));
    }
  }
}
