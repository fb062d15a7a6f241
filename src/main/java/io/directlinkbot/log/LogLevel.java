package io.directlinkbot.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** How much is logged: the level asked for counts for the bot, libraries stay quiet above debug. */
final class LogLevel {
  private static final String BOT = "io.directlinkbot";
  private static final List<String> NAMES = List.of("trace", "debug", "info", "warn", "error");

  private LogLevel() {}

  static void set(LoggerContext context, @Nullable String asked) {
    String name =
        asked == null || asked.isBlank() ? "info" : asked.strip().toLowerCase(Locale.ROOT);
    boolean known = NAMES.contains(name);
    Level level = known ? Level.toLevel(name) : Level.INFO;
    context.getLogger(BOT).setLevel(level);
    context
        .getLogger(Logger.ROOT_LOGGER_NAME)
        .setLevel(Level.DEBUG.isGreaterOrEqual(level) ? level : Level.WARN);
    if (level.isGreaterOrEqual(Level.INFO)) {
      // it logs stack traces of what it also throws, and the bot says in one line
      context.getLogger("org.sqlite").setLevel(Level.OFF);
    }
    if (!known) {
      context
          .getLogger(Logging.class)
          .warn(
              "{} is not a level, info is taken; set it to one of {}",
              Logging.LEVEL_VARIABLE,
              String.join(", ", NAMES));
    }
  }
}
