package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole life in which nobody decides: how much of it a channel hears, and who is mentioned. */
final class ReminderLifeTest {
  private static final Duration STEP = Duration.ofHours(1);
  private static final int HOURS = 7 * 24 - 1;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  /** The example waited at the first look: eight reminders, of which four reach the channel. */
  @Test
  void fourOfEightReachTheChannelWhereTheEarliestExpiryIsNotKnown() throws Exception {
    bot.start("approvers: {users: [U0ALICE]}");
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);

    List<WorkspaceMessage> reminders = live(card);

    assertThat(reminders).hasSize(8);
    assertThat(reminders)
        .extracting(WorkspaceMessage::broadcast)
        .containsExactly(false, false, false, true, false, true, true, true);
    assertThat(bot.slack().replies(card)).as("nothing else is said").hasSize(8);
    assertOnlyAliceIsMentioned(reminders);
  }

  @Test
  void allFourReachTheChannelWhereTheEarliestExpiryIsKnown() throws Exception {
    bot.start("approvers: {users: [U0ALICE]}");
    bot.cloud().awaitWholePolls(1);
    bot.cloud().offer("dxvif-0000000d");
    WorkspaceMessage card = bot.slack().card("dxvif-0000000d");

    List<WorkspaceMessage> reminders = live(card);

    assertThat(reminders).hasSize(4).allMatch(WorkspaceMessage::broadcast);
    assertThat(bot.slack().replies(card)).as("nothing else is said").hasSize(4);
    assertOnlyAliceIsMentioned(reminders);
  }

  @Test
  void aSnoozeAndItsEndStandInTheThreadAloneAndMentionNobodyWhoIsToAct() throws Exception {
    bot.start("approvers: {users: [U0ALICE]}");
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    SlackPerson alice = bot.slack().alice();
    alice.select(card.surface(), "menu", "snooze").get();
    WorkspaceMessage snoozed = bot.slack().reply(card, "<@U0ALICE> snoozed the reminders of");

    List<WorkspaceMessage> reminders = live(card);

    WorkspaceMessage over = bot.slack().reply(card, "The snooze is over");
    assertThat(List.of(snoozed, over)).noneMatch(WorkspaceMessage::broadcast);
    assertThat(over.text()).doesNotContain("<@");
    assertThat(reminders).as("the first three became one").hasSize(6);
    assertThat(reminders.stream().filter(WorkspaceMessage::broadcast)).hasSize(4);
    assertThat(bot.slack().replies(card)).hasSize(8);
  }

  /** Goes on hour by hour, and lets each be seen before the next. */
  private List<WorkspaceMessage> live(WorkspaceMessage card) {
    for (int hour = 0; hour < HOURS; hour++) {
      bot.later(STEP);
      bot.takeTurns();
    }
    bot.takeTurns();
    return bot.slack().replies(card).stream()
        .filter(reply -> InSlack.says(reply, "eminder:"))
        .toList();
  }

  private static void assertOnlyAliceIsMentioned(List<WorkspaceMessage> reminders) {
    assertThat(reminders)
        .allSatisfy(
            reminder ->
                assertThat(reminder.text().replace("<@U0ALICE>", ""))
                    .doesNotContain("<@", "<!subteam", "<!channel", "<!here"));
  }
}
