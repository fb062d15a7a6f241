package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import java.util.List;
import software.amazon.awssdk.awscore.AwsResponse;

/**
 * Tells an empty list from an answer that is none. The SDK reads any JSON object, and an empty
 * body, as a list without rows; taken at its word, every interface would seem withdrawn. An answer
 * of the API has the list in it, or at least a request id.
 */
final class Genuine {
  private Genuine() {}

  static <R> List<R> rows(boolean present, List<R> rows, AwsResponse answer) {
    if (!present && RequestId.of(answer).isEmpty()) {
      throw new Failure(
          Kind.UNCERTAIN,
          "The answer has no list in it and does not look like the cloud's: check the endpoint and"
              + " what stands between.");
    }
    return rows;
  }
}
