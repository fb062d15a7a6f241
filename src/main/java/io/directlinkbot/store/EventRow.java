package io.directlinkbot.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The columns of an event's row that its hash covers. The number is text because a row that
 * somebody edited may hold anything.
 */
public record EventRow(String request, String number, String at, String kind, String body) {

  /**
   * Returns the SHA-256, in lower-case hexadecimal digits, of the preceding event's hash and these
   * columns. Each part is preceded by its length in bytes, so that nothing can be moved from one
   * part to the next.
   *
   * @param before hash of the preceding event of the request; empty for the first
   */
  public String hash(String before) {
    MessageDigest digest = sha256();
    for (String part : List.of(before, request, number, at, kind, body)) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
