package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.SearchText;
import java.util.regex.Pattern;

/** A line that is read word by word, and of which the rest stays as it was typed. */
final class TypedWords {
  private static final String BLANK = "[\\s\\p{Z}\\p{Cc}]";
  private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
  private static final Pattern AROUND = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");

  private String rest;

  TypedWords(String line) {
    this.rest = AROUND.matcher(line).replaceAll("");
  }

  boolean isEmpty() {
    return SearchText.isBlank(rest);
  }

  /** What was not read, as it was typed, without blanks around it. */
  String rest() {
    return isEmpty() ? "" : rest;
  }

  /**
   * The next word, in the form that {@link SearchText} gives it; empty at the end. What consists of
   * marks alone is no word.
   */
  String next() {
    String word = "";
    while (word.isEmpty() && !rest.isEmpty()) {
      String[] parts = BLANKS.split(rest, 2);
      rest = parts.length > 1 ? parts[1] : "";
      word = SearchText.plain(parts[0]);
    }
    return word;
  }

  /** The next word, which stays the next. */
  String peek() {
    return new TypedWords(rest).next();
  }

  /** Passes over the word if it is the next. */
  boolean skip(String word) {
    boolean there = peek().equals(word);
    if (there) {
      next();
    }
    return there;
  }
}
