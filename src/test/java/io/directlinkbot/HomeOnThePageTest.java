package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.page.Browser;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Home tab, shortcut, direct messages, mention and language on the sandbox's page. */
@Timeout(180)
final class HomeOnThePageTest {
  private static final String INTERFACE = "dxvif-56781234";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  @TempDir private Path profile;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    browser = Browser.start(profile);
    bot.slack().card(INTERFACE);
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().card("dxvif-0000000b");
    browser.openChannel(bot.sandbox().pageUrl(), 1440, 900);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void acceptsFromTheHomeTabInTheLanguageOfThePerson() throws Exception {
    browser.click("#sidebar .channel-link", "Home");
    browser.see("#home .header", "2 interfaces wait to be accepted");
    browser.keepPicture("home-1440.png");

    bot.later(Duration.ofMinutes(2));
    browser.click("#sidebar .language option", "Français");
    browser.see("#home .header", "2 interfaces en attente");
    browser.keepPicture("home-fr-1440.png");
    browser.size(390, 844);
    browser.see("#home .header", "2 interfaces en attente");
    assertThat(browser.overflow()).isLessThanOrEqualTo(0);
    browser.keepPicture("home-fr-390.png");
    browser.size(1440, 900);

    browser.click("#home button", "Accepter…");
    browser.see("dialog[open] h2");
    browser.click("dialog[open] [role=combobox]");
    browser.click("[role=option]", "vgw-87654321");
    browser.see("dialog[open]", "Contrôles réussis");
    browser.click("dialog[open] [type=submit]");
    browser.seeNo("dialog[open]");
    browser.see("#home .header", "1 interface en attente");
    browser.see("#home .header", "Vos décisions");

    browser.click("#home a", "carte");
    browser.see("#channel article:focus");
    browser.seeNo("#home");
    assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
  }

  @Test
  void showsTheStatusByTheMenuOfAMessageAndByAMention() throws Exception {
    browser.tabTo("More about this message").press(Keys.ENTER);
    browser.see("[role=menuitem]", "Show DirectLink status");
    browser.keepPicture("shortcut-1440.png");
    browser.press(Keys.ENTER);
    browser.see("#channel .message.ephemeral", "may expire any time");

    browser.tabTo("Message the channel").press("@directlink-bot " + INTERFACE, Keys.ENTER);
    browser.click(".thread-link", "1 reply");
    browser.see("#thread .message", "may expire any time");
    assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
  }

  @Test
  void completesCommandsInDirectMessagesToo() throws Exception {
    browser.click("#sidebar .channel-link", "Messages");
    browser.see("#channel h1", "directlink-bot");
    browser.tabTo("Message the channel").press("/directlink st");
    browser.see("[role=option]", "/directlink status");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.see("[role=option]", "/directlink status " + INTERFACE);
    browser.press("hosted-one");
    browser.see("[role=option]", "/directlink status " + INTERFACE);
    browser.press(Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER);

    browser.see("#channel .message.ephemeral", INTERFACE);
    browser.size(390, 844);
    browser.see("#channel .message.ephemeral", INTERFACE);
    assertThat(browser.overflow()).isLessThanOrEqualTo(0);
    browser.keepPicture("direct-390.png");
    assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
  }
}
