package io.directlinkbot.sandbox.cloud.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.protocol.Request;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes Signature Version 4 over a received request. The signer of the AWS SDK can't be used: it
 * always signs a hash header that neither AWS CLI nor OSC CLI sends.
 */
final class Signature {
  private Signature() {}

  static String of(Request request, Authorization authorization, String date, String secretKey) {
    String text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            date,
            authorization.scope(),
            sha256(canonical(request, authorization.signedHeaders()).getBytes(UTF_8)));
    return HexFormat.of().formatHex(hmac(signingKey(authorization, secretKey), text));
  }

  static String canonical(Request request, List<String> signedHeaders) {
    String headers =
        signedHeaders.stream()
            .map(name -> name + ":" + canonicalValue(request, name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        // clients sign the path with single slashes, whatever the request line says
        request.path().replaceAll("/+", "/"),
        Arrays.stream(request.query().split("&", -1)).sorted().collect(Collectors.joining("&")),
        headers,
        String.join(";", signedHeaders),
        sha256(request.body()));
  }

  static byte[] signingKey(Authorization authorization, String secretKey) {
    byte[] day = hmac(("AWS4" + secretKey).getBytes(UTF_8), authorization.day());
    byte[] service = hmac(hmac(day, authorization.region()), authorization.service());
    return hmac(service, "aws4_request");
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String canonicalValue(Request request, String name) {
    return request.header(name).orElse("").strip().replaceAll(" +", " ");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
