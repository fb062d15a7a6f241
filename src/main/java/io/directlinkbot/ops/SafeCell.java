package io.directlinkbot.ops;

import java.util.regex.Pattern;

/**
 * Text for a cell that a spreadsheet shows and does not run, and a terminal shows and does not
 * obey. The characters that begin a formula are those that OWASP lists under "CSV Injection".
 */
final class SafeCell {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

  private SafeCell() {}

  /**
   * The text, with an apostrophe before it when it would be taken for a formula, and with U+FFFD
   * for each control character that is neither a tab nor the end of a line.
   */
  static String of(String text) {
    String shown = printable(text);
    return FORMULA.matcher(shown).find() ? "'" + shown : shown;
  }

  /**
   * The text, with U+FFFD for each control character that is neither a tab nor the end of a line.
   */
  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }
}
