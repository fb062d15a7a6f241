package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.Diagnosis;
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
  private final transient Diagnosis diagnosis;
  private final transient Optional<ErrorAnswer> answer;

  public CallFailure(Kind kind, Diagnosis diagnosis) {
    this(kind, diagnosis, Optional.empty());
  }

  /**
   * Returns the failure to find a key, in the words of the place where it was looked for.
   *
   * @param sentence what is wrong and how to fix it
   */
  public static CallFailure ofKey(Kind kind, String sentence) {
    return new CallFailure(kind, CloudProblem.KEY_MISSING.inWords(sentence));
  }

  /** An error that arrived as a success; it is worded like one that arrived as an error. */
  CallFailure(Kind kind, ErrorAnswer answer) {
    this(kind, CloudProblem.UNCLEAR_ANSWER.inWords("an error in a success"), Optional.of(answer));
  }

  private CallFailure(Kind kind, Diagnosis diagnosis, Optional<ErrorAnswer> answer) {
    this(kind, answer, diagnosis, new CallFailure(kind, answer, diagnosis, null));
  }

  private CallFailure(
      Kind kind, Optional<ErrorAnswer> answer, Diagnosis diagnosis, @Nullable CallFailure same) {
    super(SdkClientException.builder().message(diagnosis.sentence()).cause(same));
    this.kind = kind;
    this.diagnosis = diagnosis;
    this.answer = answer;
  }

  /** Returns it as the port's exception. */
  CloudException exception(CloudAction action, String key) {
    return answer
        .map(it -> it.exception(action, key))
        .orElseGet(() -> new CloudException(kind, diagnosis, null));
  }

  @Override
  public boolean retryable() {
    return false;
  }
}
