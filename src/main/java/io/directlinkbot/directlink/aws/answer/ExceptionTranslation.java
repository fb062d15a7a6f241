package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.reason.Reason;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Translates what a call throws into the port's exception: an error answer, no usable answer, or a
 * request that was never sent.
 */
public final class ExceptionTranslation {
  private ExceptionTranslation() {}

  /**
   * Returns the port's exception for what the SDK threw.
   *
   * @param sending how far the request got
   */
  public static CloudException of(
      CloudAction action, Reason key, Throwable thrown, RequestProgress sending) {
    boolean sent = sending.begun();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CallFailure own) {
        CloudException known = own.exception(action, key);
        return known.kind() == Kind.UNCERTAIN
            ? new CloudException(withoutAnswer(own, sent), known.reason(), null)
            : known;
      }
    }
    return thrown instanceof AwsServiceException answer
        ? ErrorAnswer.of(answer).exception(action, key)
        : new NoAnswer(action, thrown, sending.detour()).exception(withoutAnswer(thrown, sent));
  }

  /**
   * Counts an interrupted call as uncertain: a bot that is being stopped does nothing after it, and
   * the next start finds out.
   */
  private static Kind withoutAnswer(Throwable thrown, boolean sent) {
    boolean stopping = thrown instanceof AbortedException || Thread.currentThread().isInterrupted();
    return sent || stopping ? Kind.UNCERTAIN : Kind.UNSENT;
  }
}
