package io.directlinkbot.slack.view;

import com.slack.api.model.block.composition.PlainTextObject;
import java.util.regex.Pattern;

/**
 * Makes text from another company safe to show: one line, cut, and either escaped or in a field
 * that Slack does not interpret. It can't mention anyone, link or break a card. Lengths are in
 * UTF-16 units, the strictest reading of Slack's limits.
 */
public final class ForeignText {
  /** Line breaks, other controls, and every kind and number of spaces. */
  private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  /**
   * Invisible marks, some of which turn the text around them right to left, and letters that are
   * drawn as nothing.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\u115f\u1160\u2800\u3164\uffa0]+");

  /** More accents than any language needs: many of them cover the lines above and below. */
  private static final Pattern HEAPED_ACCENTS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  /** Unpaired surrogates, which can't be encoded in a request. */
  private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

  private static final int LONGEST_ESCAPE = "&amp;".length();

  private ForeignText() {}

  /**
   * Returns the text as one line of at most this many characters; {@code (blank)} when nothing is
   * visible.
   */
  static String line(String text, int most) {
    return cut(line(text), most);
  }

  /** Returns a name as one line of at most this many characters; {@code (no name)} when blank. */
  public static String name(String text, int most) {
    String line = clean(text);
    return line.isEmpty() ? "(no name)" : cut(line, most);
  }

  /** Returns the text as a field in which Slack interprets nothing, not even emoji names. */
  public static PlainTextObject plain(String text, int most) {
    return PlainTextObject.builder().text(line(text, most)).emoji(false).build();
  }

  /**
   * Escapes the text for mrkdwn and for a message's summary, which Slack always interprets. A word
   * joiner keeps URLs from becoming links.
   *
   * @param most greatest length of the result
   */
  public static String escaped(String text, int most) {
    String line = line(text);
    int room = most;
    String escaped = escape(cut(line, room));
    while (escaped.length() > most) {
      room -= Math.ceilDiv(escaped.length() - most, LONGEST_ESCAPE);
      escaped = escape(cut(line, room));
    }
    return escaped;
  }

  /** Escapes a line that is clean and short enough already. */
  static String escape(String line) {
    return escapeMarkup(line).replace("://", ":\u2060//");
  }

  /** Escapes only what Slack makes mentions and links of. */
  static String escapeMarkup(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String line(String text) {
    String line = clean(text);
    return line.isEmpty() ? "(blank)" : line;
  }

  private static String clean(String text) {
    String line = HALVES.matcher(text).replaceAll("\ufffd");
    line = INVISIBLE.matcher(line).replaceAll("");
    line = HEAPED_ACCENTS.matcher(line).replaceAll("$1");
    return SPACES.matcher(line).replaceAll(" ").strip();
  }

  private static String cut(String line, int most) {
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
