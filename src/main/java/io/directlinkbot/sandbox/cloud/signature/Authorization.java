package io.directlinkbot.sandbox.cloud.signature;

import io.directlinkbot.sandbox.cloud.protocol.Unauthenticated;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an {@code Authorization} header of Signature Version 4.
 *
 * @param day of the credential scope, {@code yyyyMMdd}
 * @param signedHeaders lower-case names, in the order signed
 * @param signature 64 lower-case hexadecimal digits
 */
record Authorization(
    String accessKey,
    String day,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {
  private static final Pattern FORM =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<day>\\d{8})/(?<region>[^/]+)"
              + "/(?<service>[^/]+)/aws4_request, ?SignedHeaders=(?<headers>[^,]+)"
              + ", ?Signature=(?<signature>[0-9a-f]{64})");

  static Authorization parse(String header) throws Unauthenticated {
    Matcher parts = FORM.matcher(header);
    if (!parts.matches()) {
      throw new Unauthenticated(
          Unauthenticated.Kind.INCOMPLETE,
          "The Authorization header is not one of Signature Version 4 (AWS4-HMAC-SHA256).");
    }
    return new Authorization(
        parts.group("key"),
        parts.group("day"),
        parts.group("region"),
        parts.group("service"),
        List.of(parts.group("headers").split(";", -1)),
        parts.group("signature"));
  }

  String scope() {
    return String.join("/", day, region, service, "aws4_request");
  }
}
