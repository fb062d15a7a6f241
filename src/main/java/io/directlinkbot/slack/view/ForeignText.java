package io.directlinkbot.slack.view;

import com.slack.api.model.block.composition.PlainTextObject;
import java.util.regex.Pattern;

/**
 * Text that another company wrote. It is shown as one line, cut, and only where Slack interprets
 * nothing, or escaped: it can neither ping nor link nor break a card.
 */
final class ForeignText {
  /**
   * Line breaks and other controls, and invisible marks: some of those turn the text around them
   * right to left.
   */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private ForeignText() {}

  /**
   * The text as one line of at most this many characters, with something to see even when there is
   * none.
   */
  static String line(String text, int most) {
    String line = CONTROLS.matcher(text).replaceAll(" ");
    line = INVISIBLE.matcher(line).replaceAll("").strip();
    return line.isEmpty() ? "(no name)" : cut(line, most);
  }

  /** The text where Slack interprets nothing, emoji names included. */
  static PlainTextObject plain(String text, int most) {
    return PlainTextObject.builder().text(line(text, most)).emoji(false).build();
  }

  /**
   * The text for the one-line summary of a message, which has no form without interpretation. A
   * word joiner keeps addresses in it from becoming links.
   */
  static String escaped(String text, int most) {
    return line(text, most)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("://", ":\u2060//");
  }

  private static String cut(String line, int most) {
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
