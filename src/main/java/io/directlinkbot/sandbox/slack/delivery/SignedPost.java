package io.directlinkbot.sandbox.slack.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as Slack posts it (docs.slack.dev/authentication/verifying-requests-from-slack).
 *
 * @param contentType of the body
 * @param timestamp seconds since 1970
 */
public record SignedPost(String contentType, String body, String timestamp, String signature) {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Encodes and signs a payload. */
  static SignedPost of(
      SocketEnvelope.Type type, ObjectNode payload, String secret, Instant realTime) {
    return switch (type) {
      case EVENTS_API -> signed(JSON, payload.toString(), secret, realTime);
      case INTERACTIVE -> signed(FORM, "payload=" + encoded(payload.toString()), secret, realTime);
      case SLASH_COMMANDS -> signed(FORM, form(payload), secret, realTime);
    };
  }

  private static SignedPost signed(String type, String body, String secret, Instant realTime) {
    String timestamp = Long.toString(realTime.getEpochSecond());
    return new SignedPost(type, body, timestamp, signature(secret, timestamp, body));
  }

  HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", contentType)
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature)
        .POST(BodyPublishers.ofString(body));
  }

  private static String form(ObjectNode payload) {
    return payload.properties().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String signature(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      String text = "v0:" + timestamp + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }
}
