package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.page.Browser;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/**
 * What people meet in Slack, on a screen and on a phone: nothing is wider than either. The pictures
 * in docs/in-slack.md are copies of those that it takes.
 */
final class PicturesOfSlackTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir private Path profile;

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void fitsTheScreen(int width) throws Exception {
    try (Browser browser = Browser.start(profile);
        RunningBot bot = RunningBot.started()) {
      bot.slack().card("dxvif-56781234");
      browser.size(width, 1200).open(bot.sandbox().pageUrl());
      browser.click("[aria-label='Hide this explanation']");
      browser.see("#channel .message button", "Accept interface…");
      take(browser.see("#channel .message"), "waiting", width);

      browser.click("[role=combobox]");
      browser.click("[role=option]", "vgw-87654321");
      browser.click(".primary", "Accept interface…");
      browser.see("dialog[open] [type=submit]");
      take(browser.see("dialog[open]"), "dialog", width);

      browser.click("dialog[open] [type=submit]");
      browser.seeNo("dialog[open]");
      browser.see(".thread-link", "1 reply");
      take(browser.see("#channel .message"), "accepted", width);

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
      take(browser.see("#channel .message.ephemeral"), "status", width);

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
      browser.size(width, 1200).open(bot.sandbox().pageUrl());
      browser.click("[aria-label='Hide this explanation']");
      take(browser.see("#channel .message", "Reminder:"), "reminder", width);

      browser.click("#sidebar .channel-link", "Home");
      browser.see("#home .header", "wait to be accepted");
      take(browser.see("#home"), "home", width);

      assertThat(browser.overflow()).isZero();
      assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
    }
  }

  /** As most are: with a short name, and addresses of a private network. */
  private static void offer(RunningBot bot, int offer) {
    Terms terms =
        new Terms(
            "lyon-line-" + offer,
            200 + offer,
            65000,
            Optional.of("bgp-key"),
            Optional.of("172.16." + offer + ".5/30"),
            Optional.of("172.16." + offer + ".6/30"));
    bot.cloud()
        .cloud()
        .interfaces()
        .offer(id(offer), DocumentedExample.CONNECTION, DocumentedExample.PROD.id(), terms);
  }

  private static String id(int offer) {
    return "dxvif-" + (10_000_000 + offer);
  }

  private static void take(WebElement element, String name, int width) throws Exception {
    Files.createDirectories(PICTURES);
    Files.write(
        PICTURES.resolve("%s-%s.png".formatted(name, width)),
        element.getScreenshotAs(OutputType.BYTES));
  }
}
