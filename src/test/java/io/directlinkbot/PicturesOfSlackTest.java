package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.page.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;

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
      take(browser, "#channel .message", "waiting", width);

      browser.click("[role=combobox]");
      browser.click("[role=option]", "vgw-87654321");
      browser.click(".primary", "Accept interface…");
      browser.see("dialog[open] [type=submit]");
      take(browser, "dialog[open]", "dialog", width);

      browser.click("dialog[open] [type=submit]");
      browser.seeNo("dialog[open]");
      browser.see(".thread-link", "1 reply");
      take(browser, "#channel .message", "accepted", width);

      for (int offer = 1; offer <= 12; offer++) {
        bot.cloud().offer(id(offer));
      }
      for (int offer = 1; offer <= 12; offer++) {
        bot.slack().card(id(offer));
      }
      browser.click("#channel .composer input");
      browser.press("/directlink status\n");
      browser.see("#channel .message", "Only visible to you");
      take(browser, "#channel .message.ephemeral", "status", width);

      assertThat(browser.overflow()).isZero();
      assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
    }
  }

  private static String id(int offer) {
    return "dxvif-" + (10_000_000 + offer);
  }

  private static void take(Browser browser, String css, String name, int width) throws Exception {
    Files.createDirectories(PICTURES);
    Files.write(
        PICTURES.resolve("%s-%s.png".formatted(name, width)),
        browser.see(css).getScreenshotAs(OutputType.BYTES));
  }
}
