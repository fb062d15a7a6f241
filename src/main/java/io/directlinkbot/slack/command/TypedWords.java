package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.SearchText;
import java.util.regex.Pattern;

/** A typed line, read word by word; the rest of it stays as it was typed. */
final class TypedWords {
  private static final String BLANK = "[\\s\\p{Z}\\p{Cc}]";
  private static final Pattern BLANKS = Pattern.compile(BLANK + "+");

  /** Tries no blank of a run but the first, so that thousands of blanks take no longer to read. */
  private static final Pattern AROUND =
      Pattern.compile("^" + BLANK + "++|(?<!" + BLANK + ")" + BLANK + "++$");

  private String rest;

  TypedWords(String line) {
    this.rest = AROUND.matcher(line).replaceAll("");
  }

  boolean isEmpty() {
    return SearchText.isBlank(rest);
  }

  /** Returns the text that has not been read, as it was typed, without blanks around it. */
  String rest() {
    return isEmpty() ? "" : rest;
  }

  /**
   * Reads the next word, in the form that {@link SearchText} gives it; returns an empty string at
   * the end. Marks alone are no word.
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

  /** Returns the next word without reading it. */
  String peek() {
    return new TypedWords(rest).next();
  }

  /** Reads the next word if it is this one; returns whether it was. */
  boolean skip(String word) {
    boolean there = peek().equals(word);
    if (there) {
      next();
    }
    return there;
  }
}
