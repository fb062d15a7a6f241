package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.proxy.InterceptedAnswer;
import io.directlinkbot.reason.Reason;
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
    Optional<Reason> inBetween,
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
  private static Optional<Reason> page(int status, byte[] body) {
    return Optional.of(
            Reason.of("reason.way.with-status", InterceptedAnswer.page(), Integer.toString(status)))
        .filter(_ -> status < 500 && status != 429 && InterceptedAnswer.isPage(body));
  }

  /** Returns the sentence for a success without a list and without an error. */
  Reason withoutList() {
    return text.map(ErrorAnswer::oneLine)
        .map(said -> Reason.of("reason.cloud.no-list-but-text", reference(), said))
        .orElseGet(() -> Reason.of("reason.cloud.no-list", reference()));
  }

  /** Whether something other than the cloud answered. */
  public boolean isFromInBetween() {
    return code.isEmpty() && inBetween.isPresent();
  }

  CloudException exception(CloudAction action, Reason key) {
    Kind kind = ErrorCodeTable.of(status, code);
    Reason reason =
        isFromInBetween()
            ? Reason.of("reason.cloud.intercepted", action.permission(), inBetween.get())
            : reason(kind, action, key);
    return new CloudException(kind, reason, null);
  }

  private Reason reason(Kind kind, CloudAction action, Reason key) {
    String call = action.permission();
    return switch (kind) {
      case CREDENTIALS ->
          clockIsOff
              ? Reason.of("reason.cloud.clock-off", reference())
              : Reason.of("reason.cloud.key-refused", key, reference());
      case FORBIDDEN -> Reason.of("reason.cloud.forbidden", call, reference(), key);
      case THROTTLED -> Reason.of("reason.cloud.throttled", call, reference());
      case REFUSED ->
          text.map(ErrorAnswer::oneLine)
              .map(said -> Reason.of("reason.cloud.refused", call, reference(), said))
              .orElseGet(
                  () ->
                      Reason.of(
                          "reason.cloud.refused-without-reason",
                          call,
                          reference(),
                          action.endpointKey()));
      case UNCERTAIN, UNSENT -> Reason.of("reason.cloud.failed", call, reference());
    };
  }

  /** Puts another system's text on one line and cuts it. */
  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return WordUtils.abbreviate(line, LONGEST_TEXT, LONGEST_TEXT, "…");
  }

  private Reason reference() {
    String http = Integer.toString(status);
    Reason what =
        code.map(word -> Reason.of("reason.cloud.http-code", http, word))
            .orElseGet(() -> Reason.of("reason.cloud.http", http));
    return requestId.map(id -> Reason.of("reason.cloud.with-request", what, id)).orElse(what);
  }
}
