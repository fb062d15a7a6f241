package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.aws.answer.CloudAction;
import io.directlinkbot.directlink.aws.answer.ExceptionTranslation;
import io.directlinkbot.directlink.aws.answer.RequestProgress;
import io.directlinkbot.reason.Reason;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes calls of the SDK and turns everything thrown, errors of the JVM included, into the port's
 * one exception, so that nothing else can come between a claim in the journal and its outcome. The
 * exception thrown by the SDK is never the cause, as it may quote an answer or a file. Thread-safe.
 */
final class CallRunner {
  private static final Logger LOG = LoggerFactory.getLogger(CallRunner.class);

  private final Reason key;
  private final AtomicReference<String> lastLogged = new AtomicReference<>("");

  /**
   * @param key the key's description, as part of a sentence
   */
  CallRunner(Reason key) {
    this.key = key;
  }

  <T> T make(CloudAction action, Supplier<T> call) throws CloudException {
    RequestProgress sending = new RequestProgress();
    try {
      return sending.watch(call);
    } catch (SdkException e) {
      throw ExceptionTranslation.of(action, key, e, sending);
    } catch (Throwable e) {
      log(action, e);
      throw ExceptionTranslation.of(action, key, e, sending);
    }
  }

  /** Logs where an unexpected failure arose, without its text, which may quote anything. */
  private void log(CloudAction action, Throwable thrown) {
    String name = thrown.getClass().getName();
    if (!name.equals(lastLogged.getAndSet(name))) {
      IllegalStateException where = new IllegalStateException(name);
      where.setStackTrace(thrown.getStackTrace());
      LOG.error("{} failed inside the bot", action.permission(), where);
    }
  }
}
