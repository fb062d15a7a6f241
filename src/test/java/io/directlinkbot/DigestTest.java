package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Once a day the channel gets the list of what waits. */
final class DigestTest {
  private static final String LATER = "dxvif-0000000b";
  private static final String LAST = "dxvif-0000000c";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private WorkspaceMessage card;

  @BeforeEach
  void startAtEightInTheMorning() throws Exception {
    bot.start("watch: {digest: 09:30, time_zone: '" + whereItIsEight() + "'}");
    card = bot.slack().card(DocumentedExample.INTERFACE);
  }

  @Test
  void listsWhatWaitsOnceADayAcrossARestart() throws Exception {
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    assertThat(bot.slack().notices(Fixture.PROD)).isEmpty();
    bot.later(Duration.ofHours(2));

    WorkspaceMessage digest = bot.slack().notice(Fixture.PROD, "2 requests wait to be accepted");
    assertThat(says(digest, "/archives/" + card.channel() + "/p" + card.ts().replace(".", "")))
        .isTrue();
    assertThat(says(digest, "connection dxcon-12345678 (Carrier A)")).isTrue();
    // of the first nobody knows when it was offered: it may expire any time
    assertThat(digest.text()).contains(DocumentedExample.INTERFACE + " may expire any time");
    // so that no account's last poll was two hours before the stop
    bot.takeTurns();
    bot.stop();
    bot.start();
    bot.cloud().offer(LAST);
    bot.slack().card(LAST);
    assertThat(bot.slack().notices(Fixture.PROD)).hasSize(1);

    bot.later(Duration.ofDays(1));
    bot.slack().notice(Fixture.PROD, "3 requests wait to be accepted");
    assertThat(bot.slack().notices(Fixture.PROD)).hasSize(2);
    assertThat(bot.slack().notices(Fixture.STAGING)).isEmpty();
  }

  @Test
  void isNotPostedWhenNothingWaitsAndTheDayIsDone() throws Exception {
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
    bot.later(Duration.ofHours(2));
    bot.slack().card(DocumentedExample.INTERFACE, "available");
    bot.takeTurns();
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    assertThat(bot.slack().notices(Fixture.PROD)).isEmpty();

    bot.later(Duration.ofDays(1));
    bot.slack().notice(Fixture.PROD, "1 request waits to be accepted");
  }

  private ZoneId whereItIsEight() {
    int hour = bot.sandbox().clock().instant().atZone(ZoneOffset.UTC).getHour();
    return ZoneOffset.ofHours(8 - hour);
  }
}
