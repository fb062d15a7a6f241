package io.directlinkbot.slack.view;

import com.slack.api.model.block.composition.PlainTextObject;
import java.util.regex.Pattern;

/**
 * Text that another company wrote. It is shown as one line, cut, and only where Slack interprets
 * nothing, or escaped: it can neither ping nor link nor break a card. Lengths are in UTF-16 units,
 * the strictest reading of Slack's limits.
 */
public final class ForeignText {
  /** Line breaks, other controls, and every kind and number of spaces. */
  private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  /**
   * Marks that show nothing, of which some turn the text around them right to left, and letters
   * that are drawn as nothing.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\u115f\u1160\u2800\u3164\uffa0]+");

  /** Accents beyond any language's need: enough of them cover the lines above and below. */
  private static final Pattern HEAPED_ACCENTS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  /** Halves of characters, which no encoding of a request has. */
  private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

  private static final int LONGEST_ESCAPE = "&amp;".length();

  private ForeignText() {}

  /**
   * The text as one line of at most this many characters, with something to see even when there is
   * none.
   */
  static String line(String text, int most) {
    return cut(line(text), most);
  }

  /** The same for a name. */
  public static String name(String text, int most) {
    String line = clean(text);
    return line.isEmpty() ? "(no name)" : cut(line, most);
  }

  /** The text where Slack interprets nothing, emoji names included. */
  public static PlainTextObject plain(String text, int most) {
    return PlainTextObject.builder().text(line(text, most)).emoji(false).build();
  }

  /**
   * The text for the one-line summary of a message, which has no form without interpretation. A
   * word joiner keeps addresses in it from becoming links.
   *
   * @param most characters of the result
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

  private static String escape(String line) {
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("://", ":\u2060//");
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
