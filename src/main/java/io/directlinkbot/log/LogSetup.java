package io.directlinkbot.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Sets up Logback until the configuration has been read. Logback finds it by its service file, and
 * reads no file of its own, which would cost a start more than the rest of the log. Public only
 * because Logback creates it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** The name of the appender that prints everything. */
  static final String OUT = "out";

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    StatusErrors errors = new StatusErrors();
    errors.setContext(context);
    context.getStatusManager().add(errors);
    LevelChangePropagator levels = new LevelChangePropagator();
    levels.setContext(context);
    levels.start();
    context.addListener(levels);
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(console(context));
    root.setLevel(Level.WARN);
    context.getLogger(LogLevel.BOT).setLevel(Level.INFO);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    RedactingEncoder encoder = new RedactingEncoder();
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setName(OUT);
    console.setContext(context);
    console.setEncoder(encoder);
    console.start();
    return console;
  }
}
