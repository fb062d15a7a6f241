package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.proxy.InterceptedAnswer;
import java.util.Optional;
import org.apache.commons.text.WordUtils;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An error answer of the cloud.
 *
 * @param status the HTTP status
 * @param code the API's error code
 * @param text the API's message; undocumented, so only for people to read
 * @param requestId the id that the provider's support asks for
 * @param inBetween what to say of an answer that is not from the cloud; empty for all others
 * @param clockIsOff whether the machine's clock is so far off that signatures are refused
 */
public record ErrorAnswer(
    int status,
    Optional<String> code,
    Optional<String> text,
    Optional<String> requestId,
    Optional<String> inBetween,
    boolean clockIsOff) {
  private static final int LONGEST_TEXT = 300;

  public static ErrorAnswer of(AwsServiceException thrown) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(thrown.awsErrorDetails());
    byte[] raw =
        details
            .map(AwsErrorDetails::rawResponse)
            .map(BytesWrapper::asByteArray)
            .orElseGet(() -> new byte[0]);
    // the SDK decodes only the format of its own protocol
    ErrorBody body = ErrorBody.of(raw);
    return new ErrorAnswer(
        thrown.statusCode(),
        details.map(AwsErrorDetails::errorCode).flatMap(OptionalText::of).or(body::code),
        details.map(AwsErrorDetails::errorMessage).flatMap(OptionalText::of).or(body::text),
        ProviderRequestId.of(
                details.map(AwsErrorDetails::sdkHttpResponse).orElse(null), thrown.requestId())
            .or(body::requestId),
        InterceptedAnswer.words(
                thrown.statusCode(),
                details
                    .map(AwsErrorDetails::sdkHttpResponse)
                    .flatMap(answer -> answer.firstMatchingHeader("Location")))
            .or(() -> page(thrown.statusCode(), raw)),
        thrown.isClockSkewException());
  }

  /** Reads a success that lacks what was asked for. */
  static ErrorAnswer inSuccess(SdkHttpResponse answer, byte[] raw) {
    ErrorBody body = ErrorBody.of(raw);
    return new ErrorAnswer(
        answer.statusCode(),
        body.code(),
        body.text(),
        ProviderRequestId.of(answer, null).or(body::requestId),
        page(answer.statusCode(), raw),
        false);
  }

  /**
   * Recognizes a web page, except where the cloud's own front end may send one: when it is down or
   * throttles.
   */
  private static Optional<String> page(int status, byte[] body) {
    return Optional.of(InterceptedAnswer.page() + " (HTTP " + status + ")")
        .filter(_ -> status < 500 && status != 429 && InterceptedAnswer.isPage(body));
  }

  /** Returns what a success without a list and without an error means. */
  Diagnosis withoutList() {
    String said =
        text.map(ErrorAnswer::oneLine).map(words -> " but says \"" + words + "\"").orElse("");
    return CloudProblem.NO_LIST.with(reference(), said);
  }

  /** Whether something other than the cloud answered. */
  public boolean isFromInBetween() {
    return code.isEmpty() && inBetween.isPresent();
  }

  CloudException exception(CloudAction action, String key) {
    Kind kind = ErrorCodeTable.of(status, code);
    Diagnosis diagnosis =
        isFromInBetween()
            ? CloudProblem.NOT_THE_CLOUD.inWords(
                "%s got no answer from the cloud: %s."
                    .formatted(action.permission(), inBetween.get()))
            : diagnosis(kind, action, key);
    return new CloudException(kind, diagnosis, null);
  }

  private Diagnosis diagnosis(Kind kind, CloudAction action, String key) {
    return switch (kind) {
      case CREDENTIALS ->
          clockIsOff
              ? CloudProblem.CLOCK_OFF.with(reference())
              : CloudProblem.KEY_REFUSED.with(key, reference());
      case FORBIDDEN -> CloudProblem.PERMISSION_MISSING.with(action.permission(), reference(), key);
      case THROTTLED -> CloudProblem.THROTTLED.with(action.permission(), reference());
      case REFUSED ->
          CloudProblem.REFUSED.inWords(
              "The cloud refused %s%s: %s"
                  .formatted(
                      action.permission(),
                      reference(),
                      text.map(ErrorAnswer::oneLine)
                          .orElse("it gave no reason; check " + action.endpointKey() + ".")));
      case UNCERTAIN, UNSENT -> CloudProblem.FAILED.with(action.permission(), reference());
    };
  }

  /** Puts another system's text on one line and cuts it. */
  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return WordUtils.abbreviate(line, LONGEST_TEXT, LONGEST_TEXT, "…");
  }

  private String reference() {
    String what = code.map(word -> "HTTP " + status + ", " + word).orElse("HTTP " + status);
    return " (" + what + requestId.map(id -> ", request " + id).orElse("") + ")";
  }
}
