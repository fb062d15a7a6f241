package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its signature
 * (docs.slack.dev/authentication/verifying-requests-from-slack).
 *
 * @param timestamp header {@code X-Slack-Request-Timestamp}: seconds since 1970
 * @param value header {@code X-Slack-Signature}
 */
record RequestSignature(String timestamp, String value) {
  /** How far the time of a request may be from ours, either way; Slack names five minutes. */
  private static final Duration WINDOW = Duration.ofMinutes(5);

  /** Returns the signature; nothing when a header of it is missing. */
  static Optional<RequestSignature> of(Headers headers) {
    @Nullable String timestamp = headers.getFirst("X-Slack-Request-Timestamp");
    @Nullable String value = headers.getFirst("X-Slack-Signature");
    return timestamp == null || value == null
        ? Optional.empty()
        : Optional.of(new RequestSignature(timestamp, value));
  }

  boolean isRecent(Instant now) {
    try {
      long apart = Math.subtractExact(Long.parseLong(timestamp), now.getEpochSecond());
      return Math.absExact(apart) <= WINDOW.toSeconds();
    } catch (NumberFormatException | ArithmeticException _) {
      return false;
    }
  }

  /** Returns what stands before the body in the text that is signed. */
  byte[] prefix() {
    return ("v0:" + timestamp + ":").getBytes(UTF_8);
  }
}
