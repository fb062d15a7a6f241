package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.config.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that Slack and the bot share. Thread-safe. */
final class SigningKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  SigningKey(Secret signingSecret) {
    this.key = new SecretKeySpec(signingSecret.reveal().getBytes(UTF_8), ALGORITHM);
  }

  /**
   * Whether this key made the signature.
   *
   * @param body as it came, because a byte that was decoded and encoded again may differ
   */
  boolean hasSigned(RequestSignature signature, byte[] body) {
    // takes the same time wherever the two differ, so that nobody can guess one byte by byte
    return MessageDigest.isEqual(
        expected(signature, body).getBytes(UTF_8), signature.value().getBytes(UTF_8));
  }

  private String expected(RequestSignature signature, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(signature.prefix());
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
