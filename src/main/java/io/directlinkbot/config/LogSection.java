package io.directlinkbot.config;

/** The key {@code log}. */
final class LogSection {
  private LogSection() {}

  static Log read(Section section) {
    return section.value("format").flatMap(value -> value.word(Log.class)).orElse(Log.TEXT);
  }
}
