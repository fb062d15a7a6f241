package io.directlinkbot.config.yaml;

import java.util.regex.Pattern;

/** The place of a value, written as {@code accounts[0].region}. */
final class KeyPath {
  /** Shorter than any provider's secret key; tokens are longer too. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,29}");

  private KeyPath() {}

  static String of(String parent, String key) {
    String shown = isPlain(key) ? key : "(unreadable key)";
    return parent.isEmpty() ? shown : parent + "." + shown;
  }

  static String of(String parent, int index) {
    return parent + "[" + index + "]";
  }

  /**
   * Whether a key looks like a key and may be shown. One that does not can be a secret: in {@code
   * {secret_key:VALUE}}, without a space after the colon, all of it is the key.
   */
  static boolean isPlain(String key) {
    return PLAIN.matcher(key).matches();
  }
}
