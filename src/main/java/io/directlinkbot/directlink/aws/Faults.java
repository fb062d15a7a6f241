package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Sorts what the SDK throws: an answer that says no, or no answer to go by. */
final class Faults {
  private Faults() {}

  static CloudException of(Action action, String key, SdkException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure own) {
        return new CloudException(own.kind(), own.sentence(), null);
      }
    }
    return thrown instanceof AwsServiceException answer
        ? ErrorAnswer.of(answer).exception(action, key)
        : NoAnswer.exception(action, thrown);
  }
}
