package io.directlinkbot.slack.text;

import io.directlinkbot.config.Language;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.reason.TextFile;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;

/**
 * All sentences of one language. They stand in property files beside this class, a file for each
 * area and language, as patterns of {@link MessageFormat}: {@code {0}} is an argument, {@code
 * {0,choice,0#none|1#one|1<{0}}} chooses by a number. Immutable, and thread-safe.
 */
public final class Texts {
  /** The property files, each named after the surface in Slack where its texts are read. */
  static final List<String> AREAS =
      List.of("card", "channel", "command", "dialog", "home", "thread", "whisper", "word");

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
    AREAS.forEach(area -> patterns.putAll(TextFile.read(Texts.class, area, language.locale())));
    Reason.AREAS.forEach(
        area -> patterns.putAll(TextFile.read(Reason.class, area, language.locale())));
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

  /**
   * Returns a reason in words. What somebody else wrote in it is foreign text, and not escaped.
   *
   * @return its English words when another version of the bot stored it with a text that this one
   *     does not have, or fills otherwise
   */
  public String get(Reason reason) {
    if (language == Language.ENGLISH || reason.key().filter(patterns::containsKey).isEmpty()) {
      return reason.english();
    }
    Object[] arguments =
        reason.arguments().stream()
            .map(argument -> argument instanceof Reason further ? get(further) : argument)
            .toArray();
    try {
      return get(reason.key().get(), arguments);
    } catch (IllegalArgumentException _) {
      return reason.english();
    }
  }
}
