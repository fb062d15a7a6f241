package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A failure that this package found itself and can word itself. It is one of the SDK's kind, so
 * that it travels through the SDK. On the way the SDK may put an exception of its own in its place,
 * with the same cause, so it is its own cause too.
 */
public final class CallFailure extends SdkClientException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Optional<ErrorAnswer> answer;

  public CallFailure(Kind kind, String sentence) {
    this(kind, sentence, Optional.empty());
  }

  /** An error that came as a success: it says the same as one that came as an error. */
  public CallFailure(Kind kind, ErrorAnswer answer) {
    this(kind, "an error in a success", Optional.of(answer));
  }

  private CallFailure(Kind kind, String sentence, Optional<ErrorAnswer> answer) {
    this(kind, answer, sentence, new CallFailure(kind, answer, sentence, null));
  }

  private CallFailure(
      Kind kind, Optional<ErrorAnswer> answer, String sentence, @Nullable CallFailure same) {
    super(SdkClientException.builder().message(sentence).cause(same));
    this.kind = kind;
    this.answer = answer;
  }

  /** As the port's exception. */
  CloudException exception(CloudAction action, String key) {
    return answer
        .map(it -> it.exception(action, key))
        .orElseGet(() -> new CloudException(kind, sentence(), null));
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
