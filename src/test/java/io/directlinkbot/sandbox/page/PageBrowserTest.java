package io.directlinkbot.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.page.PageSettings.Command;
import io.directlinkbot.sandbox.slack.Fixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a browser, with a bot that speaks to the sandbox as to Slack. */
@Timeout(180)
@Order(1)
class PageBrowserTest {
  private static final String CARD = "#channel .message";

  private static Browser browser;
  private Sandbox sandbox;
  private CardBot bot;

  @BeforeAll
  static void openBrowser(@TempDir Path profile) {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    browser.size(1440, 900);
    SandboxSettings settings =
        SandboxSettings.onAnyPort()
            .withCommands(List.of(new Command("/directlink status", "What waits")));
    sandbox = Sandbox.start(settings);
    bot = new CardBot(sandbox, Fixture.PROD);
    sandbox.workspace().awaitConnections(1, Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() throws Exception {
    if (bot != null) {
      bot.close();
    }
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void acceptsWithTheMouse() throws Exception {
    browser.open(sandbox.pageUrl());
    browser.click("[aria-label='Hide this explanation']");
    browser.see(".empty", "Nothing here yet");
    bot.postCard();
    browser.see(CARD + " .header", "confirming · hosted-one");
    assertThat(browser.see(CARD + " .fields").getText())
        .as("plain text stays as it is written")
        .contains("dxcon-12345678 <b>*Carrier*</b>");

    browser.click(CARD + " [role=combobox]");
    browser.click("[role=option]", "vgw-87654321");
    browser.click(CARD + " .primary", "Accept");
    browser.see("dialog[open] h2", "Accept hosted-one");
    browser.see("dialog[open]", "vgw-87654321");
    browser.click("dialog[open] [type=submit]");
    browser.see("dialog[open] .problem", "Please complete this required field.");
    browser.press("no");
    browser.click("dialog[open] [type=submit]");
    browser.see("dialog[open] .problem", "Say a little more.");
    browser.press(" more questions");
    browser.click("dialog[open] [type=submit]");
    browser.seeNo("dialog[open]");

    browser.see(CARD + " .header", "pending · hosted-one");
    assertThat(browser.all(CARD + " .actions")).isEmpty();
    browser.click(".thread-link", "1 reply");
    browser.see("#thread .message", "pending: no more questions");
    assertThat(browser.complaints(sandbox.pageUrl())).isEmpty();
  }

  @Test
  void acceptsWithTheKeyboardAlone() throws Exception {
    bot.postCard();
    browser.open(sandbox.pageUrl());
    browser.see(CARD + " .header", "confirming");
    browser.tabTo("Hide this explanation").press(Keys.ENTER);
    browser.tabTo("Choose a virtual gateway").press("1111");
    browser.see("[role=option].active", "vgw-11112222");
    browser.press(Keys.ENTER);
    browser.tabTo("Accept");
    browser.press(Keys.ENTER);
    browser.see("dialog[open]", "vgw-11112222");
    assertThat(browser.focused()).isEqualTo("Note");
    browser.press(Keys.ESCAPE);
    browser.seeNo("dialog[open]");
    assertThat(browser.focused()).as("the focus is back").isEqualTo("Accept");

    browser.press(Keys.SPACE);
    browser.see("dialog[open]");
    browser.press("by keyboard", Keys.ENTER);
    browser.seeNo("dialog[open]");
    browser.see(CARD + " .header", "pending · hosted-one");
    browser.tabTo("1 reply").press(Keys.ENTER);
    browser.see("#thread .message", "pending: by keyboard");
    browser.press(Keys.ESCAPE);
    browser.seeNo("#thread");
    assertThat(browser.focused()).contains("1 reply");
  }

  @Test
  void keepsWhatIsTypedAndOpenWhileNewsArrive() throws Exception {
    bot.postCard();
    browser.open(sandbox.pageUrl());
    browser.tabTo("Message the channel").press("half a sentence");
    browser.click(CARD + " [role=combobox]");
    browser.see("[role=option]", "vgw-87654321");
    sandbox.workspace().person(Fixture.BOB).write(Fixture.PROD, "hello from Bob");
    sandbox.clock().advance(Duration.ofHours(1));
    browser.see(CARD, "hello from Bob");
    assertThat(browser.see("[role=option]", "vgw-87654321").isDisplayed()).isTrue();
    assertThat(browser.see("#channel .composer input").getDomProperty("value"))
        .isEqualTo("half a sentence");
    assertThat(browser.focused()).contains("Choose a virtual gateway");
  }

  @Test
  void showsInTheChannelWhatAThreadTellsEverybody() throws Exception {
    bot.remind(bot.postCard(), "it expires soon <@" + Fixture.ALICE + ">");
    browser.open(sandbox.pageUrl());
    browser.see(CARD, "it expires soon @Alice Martin");

    browser.click(".also-link", "a thread");
    browser.see("#thread .message", "Also sent to the channel");
    browser.see("#thread .message", "it expires soon @Alice Martin");
  }

  @Test
  void showsAnswersOnlyToThePersonTheyAreFor() throws Exception {
    bot.postCard();
    browser.open(sandbox.pageUrl());
    browser.click(".person", "Mallory");
    browser.click(CARD + " .primary", "Accept");
    browser.see(CARD + ".ephemeral", "Only visible to you");
    browser.click(".person", "Alice");
    browser.see(CARD + " .primary", "Accept");
    browser.seeNo(CARD + ".ephemeral");
  }

  @Test
  void warnsWhenTheAppDoesNotTakeAClick() throws Exception {
    bot.postCard();
    browser.open(sandbox.pageUrl());
    browser.click(CARD + " button", "Break");
    browser.see(CARD + " .warning", "did not answer within 3 seconds");
    bot.close();
    sandbox.workspace().awaitConnections(0, Duration.ofSeconds(20));
    browser.see(".app-state", "is not connected");
    browser.click(CARD + " .primary", "Accept");
    browser.see(CARD + " .warning", "is not connected, so it did not get this");
  }

  @Test
  void runsASlashCommandThatItProposed() {
    browser.open(sandbox.pageUrl());
    browser.tabTo("Message the channel").press("/");
    browser.see("[role=option]", "/directlink status");
    browser.press(Keys.ARROW_DOWN, Keys.ENTER);
    browser.press(Keys.ENTER);
    browser.see(CARD + ".ephemeral", "Nothing to tell about status");
  }

  @Test
  void followsALinkToAMessageOnThePage() throws Exception {
    bot.linkTo(bot.postCard(), Fixture.STAGING);
    browser.open(sandbox.pageUrl());
    browser.click("#sidebar .channel-link", "staging");

    browser.click("#channel a", "its card");

    browser.see("#channel article:focus .header", "confirming");
  }

  @Test
  void marksMentionsOfThePersonActingInTheThreadToo() throws Exception {
    bot.remind(bot.postCard(), "it expires soon <@" + Fixture.ALICE + ">");
    browser.open(sandbox.pageUrl());
    browser.click(".also-link", "a thread");
    browser.see("#thread .mention.mine", "@Alice Martin");

    browser.click(".person", "Bob");

    browser.seeNo("#thread .mention.mine");
    browser.see("#thread .mention", "@Alice Martin");
  }

  @Test
  void takesAnInterfaceDownAndAKeyAway() {
    sandbox
        .cloud()
        .interfaces()
        .confirm(
            DocumentedExample.PROD.id(), DocumentedExample.INTERFACE, DocumentedExample.GATEWAY);
    browser.open(sandbox.pageUrl());
    browser.see("#cloud .badge", "pending");
    browser.click("#cloud .cloud-item .overflow > button");
    browser.click("#cloud [role=menuitem]", "Bring it up");
    browser.see("#cloud .badge", "available");
    browser.click("#cloud .cloud-item .overflow > button");
    browser.click("#cloud [role=menuitem]", "Take it down");
    browser.see("#cloud .badge", "down");

    browser.click("#cloud button", "Revoke its key");
    browser.see("#cloud .account-line", "key revoked");
    browser.click("#cloud button", "Restore its key");
    browser.see("#cloud button", "Revoke its key");
  }

  @Test
  void playsTheCounterpartyInTheCloud() {
    browser.open(sandbox.pageUrl());
    browser.see("#cloud .cloud-item", "dxvif-56781234");
    browser.click("#cloud [type=submit]");
    browser.see("#cloud .cloud-item", "hosted-two");
    browser.click("#cloud button", "+1 day");
    browser.see("#cloud .cloud-item", "expires in 5 days 23 hours");
    for (int day = 0; day < 6; day++) {
      browser.click("#cloud button", "+1 day");
    }
    browser.see("#cloud .badge", "expired");
    assertThat(browser.see("#cloud .command-line").getText())
        .contains("confirm-private-virtual-interface", "--endpoint " + sandbox.cloudEndpoint());
  }

  @Test
  void showsOnePartAtATimeOnAPhone() throws Exception {
    bot.postCard();
    browser.size(390, 844).open(sandbox.pageUrl());
    browser.see(CARD + " .header", "confirming");
    browser.seeNo("#cloud");
    browser.click("#panes button", "Cloud");
    browser.see("#cloud .cloud-item", "dxvif-56781234");
    browser.seeNo("#channel");
    assertThat(browser.overflow()).as("nothing is wider than the screen").isZero();
  }
}
