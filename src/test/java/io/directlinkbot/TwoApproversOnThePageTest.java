package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.page.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approver, stranger and second approver, each at the page. */
final class TwoApproversOnThePageTest {
  @TempDir private Path profile;

  @Test
  void aStrangerIsTurnedAwayAndTheSecondApproverAccepts() throws Exception {
    String two = "approvers: {users: null, groups: [S0APPROVERS], required: 2}";
    try (Browser browser = Browser.start(profile);
        RunningBot bot = RunningBot.notStarted().start(two)) {
      bot.slack().card("dxvif-56781234");
      browser.openChannel(bot.sandbox().pageUrl(), 1440, 900);
      browser.click("[role=combobox]");
      browser.click("[role=option]", "vgw-87654321");
      browser.click(".primary", "Accept interface…");
      browser.see("dialog[open]", "Yours will be the first approval");
      browser.click("dialog[open] [type=submit]");
      browser.seeNo("dialog[open]");
      browser.see(".rich-text", "Waiting for a second approval (confirming)");

      browser.click(".person", "Mallory");
      browser.click(".primary", "Accept interface…");
      browser.see(".ephemeral", "You are not an approver for account prod.");
      browser.see(".ephemeral", "Approvers: Alice Martin, Bob Keller.");
      browser.click("button", "Withdraw approval");
      browser.see(".ephemeral", "Only the person who approved it can take the approval back");

      browser.click(".person", "Bob");
      browser.seeNo(".ephemeral");
      browser.click(".primary", "Accept interface…");
      browser.see("dialog[open]", "@Alice Martin approved this with vgw-87654321");
      browser.click("dialog[open] [type=submit]");
      browser.seeNo("dialog[open]");
      browser.see(".rich-text", "Accepted (pending)");
      browser.click(".thread-link", "2 replies");
      browser.see("#thread .message", "@Alice Martin and @Bob Keller accepted dxvif-56781234");
      assertThat(browser.complaints(bot.sandbox().pageUrl())).isEmpty();
    }
  }
}
