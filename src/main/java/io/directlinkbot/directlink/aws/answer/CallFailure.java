package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.reason.Reason;
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
  private final transient Reason reason;
  private final transient Optional<ErrorAnswer> answer;

  public CallFailure(Kind kind, Reason reason) {
    this(kind, reason, Optional.empty());
  }

  /** An error that arrived as a success; it is worded like one that arrived as an error. */
  CallFailure(Kind kind, ErrorAnswer answer) {
    this(kind, Reason.quoted("an error in a success"), Optional.of(answer));
  }

  private CallFailure(Kind kind, Reason reason, Optional<ErrorAnswer> answer) {
    this(kind, answer, reason, new CallFailure(kind, answer, reason, null));
  }

  private CallFailure(
      Kind kind, Optional<ErrorAnswer> answer, Reason reason, @Nullable CallFailure same) {
    super(SdkClientException.builder().message(reason.english()).cause(same));
    this.kind = kind;
    this.reason = reason;
    this.answer = answer;
  }

  /** Returns it as the port's exception. */
  CloudException exception(CloudAction action, Reason key) {
    return answer
        .map(it -> it.exception(action, key))
        .orElseGet(() -> new CloudException(kind, reason, null));
  }

  /** Returns the reason in English: the SDK appends remarks to {@link #getMessage()}. */
  String sentence() {
    return reason.english();
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
