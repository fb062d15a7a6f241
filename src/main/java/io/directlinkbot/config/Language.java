package io.directlinkbot.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which the bot writes. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  FRENCH(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns the locale that its dates and numbers are written for. */
  public Locale locale() {
    return locale;
  }

  /** Returns its word in the configuration: {@code en} or {@code fr}. */
  public String word() {
    return locale.getLanguage();
  }

  /**
   * Returns the language of a locale, whatever its country; empty when the bot does not write it.
   *
   * @param tag as Slack names a person's locale, such as {@code fr-FR}
   */
  public static Optional<Language> of(String tag) {
    String spoken = Locale.forLanguageTag(tag).getLanguage();
    return Arrays.stream(values()).filter(each -> each.word().equals(spoken)).findFirst();
  }
}
