package io.directlinkbot.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What a logger is given while this is open, at every level, and does not print meanwhile. A class
 * that looks into what the whole JVM logs runs alone.
 */
public final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final @Nullable Level before;
  private final List<Appender<ILoggingEvent>> printing = new ArrayList<>();

  private LogCapture(Logger logger) {
    this.logger = logger;
    this.before = logger.getLevel();
    setContext(logger.getLoggerContext());
    start();
    logger.iteratorForAppenders().forEachRemaining(printing::add);
    printing.forEach(logger::detachAppender);
    logger.setAdditive(false);
    logger.setLevel(Level.TRACE);
    logger.addAppender(this);
  }

  public static LogCapture of(Class<?> source) {
    return new LogCapture((Logger) LoggerFactory.getLogger(source));
  }

  /** What the bot itself logs, and nothing of its libraries. */
  public static LogCapture ofTheBot() {
    return new LogCapture((Logger) LoggerFactory.getLogger("io.directlinkbot"));
  }

  public static LogCapture ofEverything() {
    return new LogCapture((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME));
  }

  /** Each with its stack trace, if it came with one. */
  public List<String> messages() {
    return messages;
  }

  @Override
  protected void append(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    messages.add(event.getFormattedMessage() + trace);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(before);
    logger.setAdditive(true);
    printing.forEach(logger::addAppender);
  }
}
