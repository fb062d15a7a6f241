package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.page.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A card that nothing speaks against, in a browser as narrow as a phone. */
final class CardOnAPhoneTest {
  private static final String ID = "dxvif-0000000b";
  private static final int MOST_LINES = 10;

  @TempDir private Path profile;

  @Test
  void hasAtMostTenLines() throws Exception {
    try (Browser browser = Browser.start(profile);
        RunningBot bot = RunningBot.notStarted()) {
      bot.start("approvers: {users: [U0ALICE], allow_decline: false}");
      bot.slack().card(DocumentedExample.INTERFACE);
      bot.cloud().offer(ID, "hosted-two", 1);
      bot.slack().card(ID, "All ");
      browser.openChannel(bot.sandbox().pageUrl(), 390, 844);
      WebElement card = browser.see("#channel .message-body", "(" + ID + ")");

      browser.keepPicture("card-390.png");
      assertThat(card.getText()).contains("Carrier A offers", "checks passed");
      assertThat(lines(card)).as(card.getText()).isLessThanOrEqualTo(MOST_LINES);
      assertThat(browser.overflow()).isZero();
    }
  }

  /** The lines of text, and the rows of controls. */
  private static long lines(WebElement card) {
    long text =
        card.findElements(By.cssSelector(".rich-text > p, .context")).stream()
            .mapToLong(CardOnAPhoneTest::height)
            .sum();
    long controls =
        card.findElements(By.cssSelector(".actions > *")).stream()
            .map(control -> control.getLocation().getY())
            .distinct()
            .count();
    return text + controls;
  }

  private static long height(WebElement text) {
    double line = Double.parseDouble(text.getCssValue("line-height").replace("px", ""));
    return Math.round(text.getSize().getHeight() / line);
  }
}
