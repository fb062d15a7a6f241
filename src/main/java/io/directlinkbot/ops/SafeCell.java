package io.directlinkbot.ops;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows without running it as a formula, and a terminal shows without
 * obeying its control characters. A formula begins with a character that OWASP lists under "CSV
 * Injection".
 */
final class SafeCell {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

  private SafeCell() {}

  /**
   * Returns the text with an apostrophe before it if a spreadsheet would take it for a formula, and
   * with U+FFFD for each control character except tabs and line ends.
   */
  static String of(String text) {
    String shown = printable(text);
    return FORMULA.matcher(shown).find() ? "'" + shown : shown;
  }

  /** Returns the text with U+FFFD for each control character except tabs and line ends. */
  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }
}
