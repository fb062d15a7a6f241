package io.directlinkbot.directlink;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Reads a text sign by sign for {@link SearchText}. A search reads the names of thousands, for
 * which regular expressions take ten times as long.
 */
final class TextSigns {
  /** Letters that are drawn as nothing. */
  private static final String EMPTY_LETTERS = "\u115f\u1160\u2800\u3164\uffa0";

  /** Dashes that Unicode takes for something else. */
  private static final String OTHER_DASHES = "\u2212\u2043\u02d7";

  private static final String OTHER_MARKS = "_~<>|";

  private TextSigns() {}

  /** Returns the parts between blanks, in lower case, without what is not seen. */
  static List<String> parts(String text) {
    return split(visible(text).toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the parts between blanks, in lower case, with the common form of each sign and without
   * the marks around each.
   */
  static List<String> words(String text) {
    String visible = visible(text);
    String common =
        isAscii(visible)
            ? visible
            : changed(Normalizer.normalize(visible, Normalizer.Form.NFKC), TextSigns::common);
    return split(common.toLowerCase(Locale.ROOT)).stream()
        .map(TextSigns::withoutMarksAround)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String visible(String text) {
    return isAscii(text) ? text : kept(text, sign -> !isInvisible(sign));
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int sign = text.codePointAt(at);
      int next = at + Character.charCount(sign);
      if (isBlank(sign)) {
        add(parts, text.substring(from, at));
        from = next;
      }
      at = next;
    }
    add(parts, text.substring(from));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static String withoutMarksAround(String word) {
    int from = 0;
    while (from < word.length() && isMark(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    int to = word.length();
    while (to > from && isMark(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return word.substring(from, to);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(sign -> sign < 0x80);
  }

  private static String kept(String text, IntPredicate isKept) {
    return text.codePoints()
        .filter(isKept)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String changed(String text, IntUnaryOperator change) {
    return text.codePoints()
        .map(change)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isInvisible(int sign) {
    return Character.getType(sign) == Character.FORMAT || (sign >= 0xfe00 && sign <= 0xfe0f);
  }

  private static boolean isBlank(int sign) {
    return switch (Character.getType(sign)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          true;
      default -> EMPTY_LETTERS.indexOf(sign) >= 0;
    };
  }

  /** Returns the plain sign for a dash or digit of any kind. */
  private static int common(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DASH_PUNCTUATION -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(sign, 10);
      default -> OTHER_DASHES.indexOf(sign) >= 0 ? '-' : sign;
    };
  }

  private static boolean isMark(int sign) {
    return switch (Character.getType(sign)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> OTHER_MARKS.indexOf(sign) >= 0;
    };
  }
}
