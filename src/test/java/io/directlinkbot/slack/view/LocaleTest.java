package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.slack.text.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bot shows is the same whatever the language, digits and calendar of its machine. */
@Isolated("changes the default language")
final class LocaleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fa",
        "ar-EG-u-nu-arab",
        "th-TH-u-ca-buddhist-nu-thai",
        "ja-JP-u-ca-japanese",
        "tr",
        "de"
      })
  void nothingThatTheBotShowsDependsOnTheMachinesLanguage(String machine) {
    assertThat(shown(Locale.forLanguageTag(machine))).isEqualTo(shown(Locale.ROOT));
  }

  private static Map<String, String> shown(Locale machine) {
    Locale before = Locale.getDefault();
    Locale.setDefault(machine);
    try {
      Map<String, String> all = new LinkedHashMap<>(Sentences.all(Texts.in(Language.FRENCH)));
      GoldenTest.messages().forEach((name, it) -> all.put(name, SlackJson.readable(it)));
      GoldenTest.views().forEach((name, it) -> all.put(name, SlackJson.readable(it)));
      return all;
    } finally {
      Locale.setDefault(before);
    }
  }
}
