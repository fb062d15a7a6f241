package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is to be said is said where people see it: under a card that stands. */
final class DeletedCardTest {
  private static final String ID = DocumentedExample.INTERFACE;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  @Test
  void isPostedAnewWithTheNextReminderAndCanBeAccepted() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(ID);
    bot.slack().bob().delete(card.channel(), card.ts());
    bot.later(Duration.ofHours(1));

    Predicate<WorkspaceMessage> isAnew = each -> !each.ts().equals(card.ts());
    WorkspaceMessage anew = bot.slack().card(ID, isAnew, "a card anew");
    bot.slack().reply(anew, "Reminder:");
    assertThat(bot.slack().cards(ID)).hasSize(1);
    bot.slack().accept(bot.slack().alice(), anew, DocumentedExample.GATEWAY);
    bot.slack().reply(anew, "accepted");
  }

  @Test
  void isPostedAnewWhenSomebodyAsksForItsLink() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(ID);
    bot.slack().bob().delete(card.channel(), card.ts());
    bot.slack().alice().command(Fixture.PROD, "/directlink status " + ID).get();

    bot.slack().card(ID, each -> !each.ts().equals(card.ts()), "a card anew");
  }

  /** The channel's history is not the bot's to read, so nobody can tell whether the card stands. */
  @Test
  void standsAfterAPostOfUnknownOutcomeThoughTheHistoryCanNotBeRead() throws Exception {
    bot.sandbox()
        .workspace()
        .faults()
        .next("conversations.history", Integer.MAX_VALUE, new MethodFault.Refused("missing_scope"));
    bot.sandbox().workspace().faults().next("chat.postMessage", 1, new MethodFault.CutBefore());
    bot.start();
    bot.slack().workspace().calls().await("conversations.history", 1, InSlack.PATIENCE);
    bot.later(Duration.ofMinutes(5));

    assertThat(bot.slack().card(ID).channel()).isEqualTo(Fixture.PROD);
  }
}
