package io.directlinkbot.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the pattern of a sentence with rich text. The marks of bold and code are looked for in the
 * pattern alone: the arguments take their places afterwards, so none in them counts.
 */
final class RichPattern {
  /** Stands for the first argument while the pattern is filled; those after it follow. */
  private static final char FIRST = '\ue000';

  private static final int FOREIGN_MOST = 300;

  private final RichText[] arguments;
  private final List<RichTextElement> elements = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private boolean bold;
  private boolean code;

  private RichPattern(RichText[] arguments) {
    this.arguments = arguments;
  }

  /** Returns the sentence; see {@link RichText#of} for the arguments. */
  static RichText fill(Texts texts, String key, Object... given) {
    RichText[] rich = new RichText[given.length];
    Object[] places = new Object[given.length];
    for (int each = 0; each < given.length; each++) {
      rich[each] =
          given[each] instanceof RichText text
              ? text
              : RichText.foreign(String.valueOf(given[each]), FOREIGN_MOST);
      places[each] =
          given[each] instanceof Number number ? number : String.valueOf((char) (FIRST + each));
    }
    return new RichPattern(rich).read(texts.get(key, places));
  }

  private RichText read(String filled) {
    for (int at = 0; at < filled.length(); at++) {
      char each = filled.charAt(at);
      int argument = each - FIRST;
      if (argument >= 0 && argument < arguments.length) {
        endRun();
        elements.addAll(styled(arguments[argument]).elements());
      } else if (each == '*') {
        endRun();
        bold = !bold;
      } else if (each == '`') {
        endRun();
        code = !code;
      } else {
        run.append(each);
      }
    }
    endRun();
    return new RichText(elements);
  }

  private void endRun() {
    if (!run.isEmpty()) {
      elements.addAll(styled(RichText.words(run.toString())).elements());
      run.setLength(0);
    }
  }

  private RichText styled(RichText text) {
    if (code) {
      return text.code();
    }
    return bold ? text.bold() : text;
  }
}
