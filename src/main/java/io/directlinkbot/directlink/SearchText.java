package io.directlinkbot.directlink;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text that a person typed or pasted to name something. Compared ignoring case, kinds of
 * whitespace, invisible characters, quotes, brackets, Slack's marks for bold, italics and code,
 * punctuation around words, and dashes and full-width characters that an editor put in place of
 * plain ones. Immutable.
 */
public final class SearchText {
  /** Includes letters that are drawn as nothing. */
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\u115f\u1160\u2800\u3164\uffa0]+");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\ufe00-\ufe0f]+");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212\u2043\u02d7]");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}");
  private static final String MARK = "[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}\\p{Sk}_~<>|]";

  /** Tries no mark of a run but the first, so that thousands of marks take no longer to read. */
  private static final Pattern AROUND =
      Pattern.compile("^" + MARK + "++|(?<!" + MARK + ")" + MARK + "++$");

  private final String typed;
  private final String bare;
  private final List<String> words;
  private final String plain;

  /** Takes the text as it was typed. */
  public SearchText(String typed) {
    this.typed = typed;
    this.bare = bare(typed);
    this.words = words(typed).toList();
    this.plain = String.join(" ", words);
  }

  /** Returns the text as it was typed. */
  public String typed() {
    return typed;
  }

  /**
   * Returns the text in a form in which equal meanings are equal strings; empty when nothing
   * visible is left.
   */
  public static String plain(String text) {
    return words(text).collect(Collectors.joining(" "));
  }

  /** Whether a text has no visible character. */
  public static boolean isBlank(String text) {
    return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("").isEmpty();
  }

  /** Returns its words in plain form. */
  public List<String> words() {
    return words;
  }

  /** Whether it equals this name. */
  public boolean names(String name) {
    return bare.equals(bare(name)) || (!plain.isEmpty() && plain.equals(plain(name)));
  }

  /**
   * Whether it, or each of its words, is part of one of these ids and names. A text without visible
   * characters is part of everything.
   */
  public boolean isPartOf(List<String> idsAndNames) {
    return isPartOf(new SearchedNames(idsAndNames));
  }

  /** Whether it is part of names that are searched again and again. */
  boolean isPartOf(SearchedNames names) {
    return names.bare().stream().anyMatch(each -> each.contains(bare))
        || (!plain.isEmpty() && names.plain().stream().anyMatch(each -> each.contains(plain)))
        || (!words.isEmpty()
            && words.stream()
                .allMatch(word -> names.plain().stream().anyMatch(each -> each.contains(word))));
  }

  /** Keeps marks, so that a name that consists of marks can be found by them. */
  static String bare(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return BLANKS.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<String> words(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String common = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    String dashed = DASHES.matcher(common).replaceAll("-");
    String counted =
        DIGITS
            .matcher(dashed)
            .replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
    return BLANKS
        .splitAsStream(counted.toLowerCase(Locale.ROOT))
        .map(word -> AROUND.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty());
  }
}
