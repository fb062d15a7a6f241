package io.directlinkbot.reason;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Words reasons in English, for logs, checks and the audit. */
final class EnglishText {
  private static final Map<String, String> PATTERNS = new HashMap<>();

  static {
    for (String area : Reason.AREAS) {
      PATTERNS.putAll(TextFile.read(EnglishText.class, area, Locale.ENGLISH));
    }
  }

  private EnglishText() {}

  /**
   * Returns the sentence.
   *
   * @throws MissingResourceException when there is no such text
   */
  static String of(String key, List<Object> arguments) {
    String pattern = PATTERNS.get(key);
    if (pattern == null) {
      throw new MissingResourceException("There is no text " + key, Reason.class.getName(), key);
    }
    return new MessageFormat(pattern, Locale.ENGLISH)
        .format(arguments.stream().map(EnglishText::inWords).toArray());
  }

  private static Object inWords(Object argument) {
    return argument instanceof Reason reason ? reason.english() : argument;
  }
}
