package io.directlinkbot.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import io.directlinkbot.config.LogSettings;
import io.directlinkbot.config.Secret;
import java.util.Collection;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up the log of the whole process. Before {@link #start}, the log is text at level info, and
 * hides only secrets that are recognized by their form.
 */
public final class Logging {
  /** The environment variable for the level: trace, debug, info (the default), warn or error. */
  public static final String LEVEL_VARIABLE = "DIRECTLINK_BOT_LOG_LEVEL";

  private Logging() {}

  /**
   * Gives the log this format, and hides these secrets in it, even when a library logs them.
   * Another call replaces both.
   *
   * @throws IllegalStateException when another set-up of Logback on the class path is in force,
   *     because that would print secrets
   */
  public static void start(LogSettings format, Collection<Secret> secrets) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    encoder(context).use(format, new Redaction(secrets));
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LogLevel.set(context, System.getenv(LEVEL_VARIABLE));
  }

  /** Starts the log as {@link #start} does, but with errors only, unless another level is asked. */
  public static void startQuietly(LogSettings format, Collection<Secret> secrets) {
    start(format, secrets);
    if (System.getenv(LEVEL_VARIABLE) == null) {
      LogLevel.set((LoggerContext) LoggerFactory.getILoggerFactory(), "error");
    }
  }

  /**
   * Redirects the log to standard error, for commands that print their result on standard output.
   *
   * @throws IllegalStateException as {@link #start}
   */
  public static void toStandardError() {
    ConsoleAppender<ILoggingEvent> console =
        console((LoggerContext) LoggerFactory.getILoggerFactory());
    console.stop();
    console.setTarget("System.err");
    console.start();
  }

  private static RedactingEncoder encoder(LoggerContext context) {
    if (console(context).getEncoder() instanceof RedactingEncoder encoder) {
      return encoder;
    }
    throw foreign();
  }

  private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
    Appender<ILoggingEvent> out =
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(LogSetup.OUT);
    if (out instanceof ConsoleAppender<ILoggingEvent> console) {
      return console;
    }
    throw foreign();
  }

  private static IllegalStateException foreign() {
    return new IllegalStateException(
        "The log is not set up by the bot and would print secrets:"
            + " remove the other Logback Configurator from the class path.");
  }
}
