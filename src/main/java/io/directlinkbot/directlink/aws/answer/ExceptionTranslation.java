package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;

/** Sorts what a call throws: an answer that says no, no answer to go by, or no call at all. */
public final class ExceptionTranslation {
  private ExceptionTranslation() {}

  /**
   * Returns the error that a caller of the port sees for what the SDK threw.
   *
   * @param sending how far the request got
   */
  public static CloudException of(
      CloudAction action, String key, Throwable thrown, RequestProgress sending) {
    boolean sent = sending.begun();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CallFailure own) {
        CloudException known = own.exception(action, key);
        return known.kind() == Kind.UNCERTAIN
            ? new CloudException(withoutAnswer(own, sent), known.sentence(), null)
            : known;
      }
    }
    return thrown instanceof AwsServiceException answer
        ? ErrorAnswer.of(answer).exception(action, key)
        : new NoAnswer(action, thrown, sending.detour()).exception(withoutAnswer(thrown, sent));
  }

  /** A bot that is being stopped takes no step after a call; its next start finds out. */
  private static Kind withoutAnswer(Throwable thrown, boolean sent) {
    boolean stopping = thrown instanceof AbortedException || Thread.currentThread().isInterrupted();
    return sent || stopping ? Kind.UNCERTAIN : Kind.UNSENT;
  }
}
