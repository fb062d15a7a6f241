package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.page.Browser;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people meet in Slack, on a screen and on a phone: nothing is wider than either. The pictures
 * in docs/in-slack.md are copies of those that it takes.
 */
final class PicturesOfSlackTest {
  @TempDir private Path profile;

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void fitsTheScreen(int width) throws Exception {
    try (Browser browser = Browser.start(profile);
        RunningBot bot = RunningBot.started()) {
      bot.slack().card("dxvif-56781234");
      browser.openChannel(bot.sandbox().pageUrl(), width, 1200);
      browser.see("#channel .message button", "Accept interface…");
      browser.keepPicture("waiting-%s.png".formatted(width), browser.see("#channel .message"));

      browser.click("[role=combobox]");
      browser.click("[role=option]", "vgw-87654321");
      browser.click(".primary", "Accept interface…");
      browser.see("dialog[open] [type=submit]");
      browser.keepPicture("dialog-%s.png".formatted(width), browser.see("dialog[open]"));

      browser.click("dialog[open] [type=submit]");
      browser.seeNo("dialog[open]");
      browser.see(".thread-link", "1 reply");
      browser.keepPicture("accepted-%s.png".formatted(width), browser.see("#channel .message"));

      for (int offer = 1; offer <= 12; offer++) {
        offer(bot, offer);
      }
      for (int offer = 1; offer <= 12; offer++) {
        bot.slack().card(id(offer));
      }
      browser.size(width, 2200);
      browser.click("#channel .composer input");
      browser.press("/directlink status\n");
      browser.see("#channel .message", "Only visible to you");
      browser.keepPicture(
          "status-%s.png".formatted(width), browser.see("#channel .message.ephemeral"));

      assertThat(browser.overflow()).isZero();
      assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void fitsTheScreenWithAReminderAndAHomeTab(int width) throws Exception {
    try (Browser browser = Browser.start(profile);
        RunningBot bot = RunningBot.notStarted()) {
      bot.start("approvers: {users: [U0ALICE], groups: [S0APPROVERS]}");
      WorkspaceMessage card = bot.slack().card("dxvif-56781234");
      for (int offer = 1; offer <= 3; offer++) {
        offer(bot, offer);
        bot.slack().card(id(offer));
      }
      bot.later(Duration.ofDays(3));
      bot.slack().reply(card, "Reminder:");
      browser.openChannel(bot.sandbox().pageUrl(), width, 1200);
      browser.keepPicture(
          "reminder-%s.png".formatted(width), browser.see("#channel .message", "Reminder:"));

      browser.click("#sidebar .channel-link", "Home");
      browser.see("#home .header", "wait to be accepted");
      browser.keepPicture("home-%s.png".formatted(width), browser.see("#home"));

      assertThat(browser.overflow()).isZero();
      assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
    }
  }

  private static void offer(RunningBot bot, int offer) {
    bot.cloud().offer(id(offer), "lyon-line-" + offer, offer);
  }

  private static String id(int offer) {
    return "dxvif-" + (10_000_000 + offer);
  }
}
