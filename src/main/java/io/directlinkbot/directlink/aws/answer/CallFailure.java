package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A failure that the bot detected and words itself. It extends the SDK's exception so that it
 * passes through the SDK. On the way the SDK may replace it with an exception of its own that has
 * the same cause, so it has a copy of itself as its cause.
 */
public final class CallFailure extends SdkClientException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Optional<ErrorAnswer> answer;

  public CallFailure(Kind kind, String sentence) {
    this(kind, sentence, Optional.empty());
  }

  /** An error that arrived as a success; it is worded like one that arrived as an error. */
  CallFailure(Kind kind, ErrorAnswer answer) {
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

  /** Returns it as the port's exception. */
  CloudException exception(CloudAction action, String key) {
    return answer
        .map(it -> it.exception(action, key))
        .orElseGet(() -> new CloudException(kind, sentence(), null));
  }

  /** Returns the sentence alone: the SDK appends remarks to {@link #getMessage()}. */
  String sentence() {
    return rawMessage();
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
