package io.directlinkbot.config.yaml;

import java.util.regex.Pattern;

/** Builds the path of a value, such as {@code accounts[0].region}. */
final class KeyPath {
  /** At most 30 characters: tokens and every provider's secret keys are longer. */
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
   * Whether a key may be shown. One that does not look like a key may be a secret: in {@code
   * {secret_key:VALUE}}, without a space after the colon, the whole text is the key.
   */
  static boolean isPlain(String key) {
    return PLAIN.matcher(key).matches();
  }
}
