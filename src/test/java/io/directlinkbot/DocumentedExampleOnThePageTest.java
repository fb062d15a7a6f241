package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.page.Browser;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented example as a newcomer plays it: on the page, in a browser, with the real bot. */
final class DocumentedExampleOnThePageTest {
  @TempDir private Path profile;

  @Test
  void isAcceptedAndFollowed() throws Exception {
    try (Browser browser = Browser.start(profile);
        RunningBot bot = RunningBot.started()) {
      bot.slack().card("dxvif-56781234");
      browser.openChannel(bot.sandbox().pageUrl(), 1440, 1040);
      browser.see(".rich-text", "Carrier A offers hosted-one (dxvif-56781234) to prod");

      browser.click("[role=combobox]");
      browser.click("[role=option]", "vgw-87654321");
      browser.click(".primary", "Accept interface…");
      browser.see("dialog[open]", "Checks passed: type, state, gateway");
      assertThat(browser.see("dialog[open] [role=combobox]").getDomProperty("value"))
          .startsWith("vgw-87654321");
      browser.click("dialog[open] textarea");
      browser.press("change 4711");
      browser.click("dialog[open] [type=submit]");
      browser.seeNo("dialog[open]");

      browser.see(".rich-text", "Accepted (pending) by @Alice Martin");
      browser.click(".thread-link", "1 reply");
      browser.see("#thread .message", "@Alice Martin accepted dxvif-56781234 with vgw-87654321");
      bot.sandbox().clock().advance(Duration.ofHours(1));
      browser.see("#thread .message", "available: dxvif-56781234");
      browser.see(".rich-text", "Accepted (available) by @Alice Martin");

      browser.click("button", "Offer an interface");
      browser.see(".rich-text", "Carrier A offers hosted-two");
      // the picture in the README is a copy of it
      browser.keepPicture("sandbox.png");
      assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
    }
  }
}
