package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.proxy.InterceptedAnswer;
import java.util.Optional;
import org.apache.commons.text.WordUtils;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An answer of the cloud that says no.
 *
 * @param status HTTP's
 * @param code the API's word for what is wrong
 * @param text the API's sentence, for people only: it is documented nowhere
 * @param requestId what the provider's support asks for
 * @param inBetween words for a status that no cloud answers with, empty for all others
 * @param clockIsOff whether the machine's time is so wrong that signatures are refused
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
    // the SDK decodes only the shape that its protocol has
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

  /** What stands in a success that does not have what was asked for. */
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

  /** The cloud's own front answers with pages too, when it is down or has too many calls. */
  private static Optional<String> page(int status, byte[] body) {
    return Optional.of(InterceptedAnswer.page() + " (HTTP " + status + ")")
        .filter(_ -> status < 500 && status != 429 && InterceptedAnswer.isPage(body));
  }

  /** The sentence for a success that has no list in it and does not say why either. */
  String withoutList() {
    return "The answer has no list in it%s%s: check the endpoint and what stands between."
        .formatted(
            reference(),
            text.map(ErrorAnswer::oneLine).map(said -> " but says \"" + said + "\"").orElse(""));
  }

  /** Whether it is not the cloud that answered. */
  public boolean isFromInBetween() {
    return code.isEmpty() && inBetween.isPresent();
  }

  CloudException exception(CloudAction action, String key) {
    Kind kind = ErrorCodeTable.of(status, code);
    String sentence =
        isFromInBetween()
            ? "%s got no answer from the cloud: %s.".formatted(action.right(), inBetween.get())
            : sentence(kind, action, key);
    return new CloudException(kind, sentence, null);
  }

  private String sentence(Kind kind, CloudAction action, String key) {
    return switch (kind) {
      case CREDENTIALS ->
          clockIsOff
              ? "The cloud refuses signatures because this machine's clock is off%s: set the clock."
                  .formatted(reference())
              : "The cloud did not take %s%s: check that the key is whole, active and allowed from this address."
                  .formatted(key, reference());
      case FORBIDDEN ->
          "The right %s is missing%s: allow it in the policy of the user that %s belongs to."
              .formatted(action.right(), reference(), key);
      case THROTTLED ->
          "The cloud takes no more calls of %s for now%s: wait before the next try."
              .formatted(action.right(), reference());
      case REFUSED ->
          "The cloud refused %s%s: %s"
              .formatted(
                  action.right(),
                  reference(),
                  text.map(ErrorAnswer::oneLine)
                      .orElse("it gave no reason; check " + action.endpointKey() + "."));
      case UNCERTAIN, UNSENT ->
          "The cloud failed at %s%s: whether it was carried out is not known."
              .formatted(action.right(), reference());
    };
  }

  /** Another system's text: its line breaks and its length are not to be relied on. */
  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return WordUtils.abbreviate(line, LONGEST_TEXT, LONGEST_TEXT, "…");
  }

  private String reference() {
    String what = code.map(word -> "HTTP " + status + ", " + word).orElse("HTTP " + status);
    return " (" + what + requestId.map(id -> ", request " + id).orElse("") + ")";
  }
}
