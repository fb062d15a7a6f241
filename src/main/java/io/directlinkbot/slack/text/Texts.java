package io.directlinkbot.slack.text;

import io.directlinkbot.config.Language;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * All sentences of one language. They stand in property files beside this class, a file for each
 * area and language, as patterns of {@link MessageFormat}: {@code {0}} is an argument, {@code
 * {0,choice,0#none|1#one|1<{0}}} chooses by a number. Immutable, and thread-safe.
 */
public final class Texts {
  /** The property files, each named after the surface in Slack where its texts are read. */
  static final List<String> AREAS =
      List.of(
          "card", "channel", "command", "dialog", "finding", "home", "thread", "whisper", "word");

  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language));
    }
  }

  private final Language language;
  private final Map<String, String> patterns = new HashMap<>();

  private Texts(Language language) {
    this.language = language;
    for (String area : AREAS) {
      ResourceBundle texts = bundle(area, language);
      for (String key : Collections.list(texts.getKeys())) {
        patterns.put(key, texts.getString(key));
      }
    }
  }

  /** Returns the texts of a language. */
  public static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** Returns the language of these texts. */
  public Language language() {
    return language;
  }

  /**
   * Returns a text.
   *
   * @param key names its area first, as in {@code command.unknown}
   * @param arguments for its placeholders. A number is written as the language writes it, with
   *     separators; pass what must not have these, such as a VLAN, as a string
   * @throws MissingResourceException when there is no such text
   */
  public String get(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new MissingResourceException("There is no text " + key, Texts.class.getName(), key);
    }
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  private static ResourceBundle bundle(String area, Language language) {
    return ResourceBundle.getBundle(
        Texts.class.getPackageName() + "." + area,
        language.locale(),
        // a key that one language lacks must not be read in another, or in the machine's own
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the name of the file that holds the texts of an area in a language. */
  static String file(String area, Locale locale) {
    return area + "_" + locale.getLanguage() + ".properties";
  }
}
