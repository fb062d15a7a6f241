package io.directlinkbot.directlink.aws.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Finds the request id that the provider's support asks for. The SDK ignores the header that
 * OUTSCALE uses.
 */
final class ProviderRequestId {
  // the SDK's word for a missing id
  private static final String NONE = "UNKNOWN";

  private ProviderRequestId() {}

  /**
   * @param fromSdk the id that the SDK found
   */
  static Optional<String> of(@Nullable SdkHttpResponse answer, @Nullable String fromSdk) {
    return OptionalText.of(fromSdk)
        .filter(id -> !id.equals(NONE))
        .or(
            () ->
                Optional.ofNullable(answer)
                    .flatMap(known -> known.firstMatchingHeader("x-amz-requestid")));
  }
}
