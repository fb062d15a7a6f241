package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A failure that this package found itself and can word itself. It is one of the SDK's kind, so
 * that it travels through the SDK unchanged.
 */
final class Failure extends SdkClientException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  Failure(Kind kind, String sentence) {
    super(SdkClientException.builder().message(sentence));
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The SDK adds its own remarks to {@link #getMessage()}; this is the sentence alone. */
  String sentence() {
    return rawMessage();
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
