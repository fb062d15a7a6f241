package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot on a machine with another language: what it sends is what machines can read. */
@Isolated("changes the default language")
final class OtherLanguageTest {
  @ParameterizedTest
  @ValueSource(strings = {"fa", "tr"})
  void anAcceptLooksAsEverywhere(String machine) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(machine));
    try (RunningBot bot = RunningBot.started()) {
      bot.cloud().offer("dxvif-0000000b");
      WorkspaceMessage card = bot.slack().card("dxvif-0000000b");
      assertThat(card.text()).containsPattern("<!date\\^\\d{10}\\^");
      bot.slack().alice().command(Fixture.PROD, "/directlink status hosted-ONE").get();
      bot.slack().whisper(bot.slack().alice(), DocumentedExample.INTERFACE);
      bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
      bot.slack().reply(card, "`pending`");
      bot.later(Duration.ofHours(1));
      bot.slack().reply(card, "`available`");
      assertThat(bot.slack().workspace().snapshot().toString()).doesNotContainPattern("[۰-۹٠-٩]");
    } finally {
      Locale.setDefault(before);
    }
  }
}
