package io.directlinkbot.directlink;

import java.util.List;

/**
 * Text that a person typed or pasted to name something. Compared ignoring case, kinds of
 * whitespace, invisible characters, quotes, brackets, Slack's marks for bold, italics and code,
 * punctuation around words, and dashes and full-width characters that an editor put in place of
 * plain ones. Immutable.
 */
public final class SearchText {
  private final String typed;
  private final String bare;
  private final List<String> words;
  private final String plain;

  /** Takes the text as it was typed. */
  public SearchText(String typed) {
    this.typed = typed;
    this.bare = bare(typed);
    this.words = TextSigns.words(typed);
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
    return String.join(" ", TextSigns.words(text));
  }

  /** Whether a text has no visible character. */
  public static boolean isBlank(String text) {
    return TextSigns.parts(text).isEmpty();
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
    return isPartOfAny(bare, names.bare())
        || (!plain.isEmpty() && isPartOfAny(plain, names.plain()))
        || (!words.isEmpty() && areAllPartOfAny(words, names.plain()));
  }

  private static boolean areAllPartOfAny(List<String> words, List<String> names) {
    for (String word : words) {
      if (!isPartOfAny(word, names)) {
        return false;
      }
    }
    return true;
  }

  /** A loop, because a stream for each of 1,000 gateways is half of what a letter costs. */
  private static boolean isPartOfAny(String part, List<String> names) {
    for (String name : names) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Keeps marks, so that a name that consists of marks can be found by them. */
  static String bare(String text) {
    return String.join(" ", TextSigns.parts(text));
  }
}
