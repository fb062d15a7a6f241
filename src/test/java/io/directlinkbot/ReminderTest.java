package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Nothing that waits is forgotten. The example waited already at the bot's first look, so it is
 * reminded of 1 h, 4 h, 1 d and 3 d after that, then 3 d, 1 d, 4 h and 1 h before its latest
 * expiry.
 */
final class ReminderTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();

  @Test
  void comesInTheThreadAndInTheChannelAndMentionsThoseWhoMayDecide() throws Exception {
    bot.start("approvers: {users: [U0ALICE], groups: [S0APPROVERS]}");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(DAY.multipliedBy(3));

    WorkspaceMessage reminder = bot.slack().reply(card, "Reminder:");
    assertThat(reminder.broadcast()).isTrue();
    assertThat(reminder.text())
        .contains("<@U0ALICE>", "<!subteam^S0APPROVERS>", INTERFACE, "prod", "dxcon-12345678")
        .contains("It may expire any time", "<!date^");
  }

  @Test
  void staysInTheThreadWhereEnoughOthersReachTheChannel() throws Exception {
    bot.start("approvers: {users: [U0ALICE]}");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(HOUR);

    WorkspaceMessage reminder = bot.slack().reply(card, "Reminder:");
    assertThat(reminder.broadcast()).isFalse();
    assertThat(reminder.text()).contains("<@U0ALICE>");
  }

  /** Of what was offered later it is known when it can expire at the earliest. */
  @Test
  void countsBackFromTheEarliestExpiry() throws Exception {
    bot.start();
    bot.cloud().awaitWholePolls(1);
    bot.cloud().offer("dxvif-r1");
    WorkspaceMessage card = bot.slack().card("dxvif-r1");
    bot.later(DAY.multipliedBy(4).plusMinutes(1));
    bot.slack().reply(card, "Reminder:");
    bot.later(DAY.multipliedBy(3).minusMinutes(30));
    bot.slack().reply(card, "Last reminder:");

    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  @Test
  void comesOnceAlsoAcrossARestart() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(HOUR);
    bot.slack().reply(card, "Reminder:");
    bot.stop();
    bot.start();
    bot.cloud().awaitWholePolls(1);
    bot.later(HOUR.multipliedBy(3));
    bot.slack().see("two reminders", _ -> bot.slack().replies(card).size() >= 2);

    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  @Test
  void comesAsOneAfterADowntime() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.stop();
    bot.later(HOUR.multipliedBy(30));
    bot.start();
    bot.slack().reply(card, "Reminder:");
    bot.later(DAY.multipliedBy(5).plusHours(17));
    bot.slack().reply(card, "Last reminder:");

    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  /** It is the last that is known to come in time. */
  @Test
  void theLongestAfterTheFirstLookGoesToAnotherChannelTooAndMoreCome() throws Exception {
    bot.start("watch: {escalate_to: " + Fixture.STAGING + "}");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(DAY.multipliedBy(3));
    bot.slack().reply(card, "Reminder:");
    bot.slack().see("it elsewhere", now -> remindersElsewhere(now) == 1);
    bot.later(DAY);
    bot.slack().see("another one", _ -> bot.slack().replies(card).size() == 2);
    bot.later(DAY.multipliedBy(3).minusHours(1));
    bot.slack().reply(card, "Last reminder:");
    bot.slack().see("the last one elsewhere", now -> remindersElsewhere(now) == 2);

    assertThat(bot.slack().replies(card)).hasSize(3);
  }

  @Test
  void theLastOneGoesToAnotherChannelTooWithALinkToTheCard() throws Exception {
    bot.start("watch: {escalate_to: " + Fixture.STAGING + "}");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(DAY.multipliedBy(7).minusHours(1));
    bot.slack().reply(card, "Last reminder:");

    String link = "/archives/%s/p%s".formatted(card.channel(), card.ts().replace(".", ""));
    bot.slack()
        .see(
            "the last reminder elsewhere",
            now ->
                now.seenBy(Fixture.BOB, Fixture.STAGING).stream()
                    .anyMatch(each -> says(each, "Last reminder:") && says(each, link)));
    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);
  }

  @Test
  void isSnoozedForADayByTheCardsMenuAndWoken() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    choose(alice, "snooze");
    bot.slack().card(INTERFACE, "snoozed by <@U0ALICE> until <!date^");
    bot.later(HOUR.multipliedBy(5));
    bot.cloud().awaitWholePolls(1);
    choose(bot.slack().bob(), "wake");

    bot.slack().reply(card, "Reminder:");
    bot.slack().card(INTERFACE, it -> !says(it, "snoozed by"), "a card that is not snoozed");
    bot.slack().reply(card, "<@U0ALICE> snoozed the reminders of");
    bot.slack().reply(card, "<@U0BOB> ended the snooze");
    assertThat(bot.slack().replies(card)).hasSize(3);
  }

  @Test
  void isNoLongerSnoozedAfterADayAndTheThreadSaysSo() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    choose(alice, "snooze");
    bot.slack().reply(card, "<@U0ALICE> snoozed the reminders of");
    bot.later(DAY.plusMinutes(1));

    assertThat(bot.slack().reply(card, "The snooze is over").broadcast()).isFalse();
    bot.slack().reply(card, "Reminder:");
  }

  @Test
  void isSnoozedByItsOwnButtonAndTheLastOneComesInAnyCase() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(DAY.multipliedBy(6).plusHours(6));
    WorkspaceMessage reminder = bot.slack().reply(card, "Reminder:");
    alice.click(reminder.surface(), "snooze").get();
    bot.slack().whisper(alice, "snoozed; only the last one comes, <!date^");
    bot.slack().card(INTERFACE, "snoozed by <@U0ALICE>; only the last one comes, <!date^");
    bot.later(HOUR.multipliedBy(17));

    WorkspaceMessage last = bot.slack().reply(card, "Last reminder:");
    assertThat(InSlack.hasControls(last)).isFalse();
    alice.click(reminder.surface(), "snooze").get();
    bot.slack().whisper(alice, "none left to snooze");
  }

  @Test
  void hasNoButtonWhereOnlyTheLastOneCanFollow() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(DAY.multipliedBy(6));
    WorkspaceMessage earlier = bot.slack().reply(card, "Reminder:");
    assertThat(InSlack.hasControls(earlier)).isTrue();
    bot.later(HOUR.multipliedBy(20));
    bot.slack().see("the one before the last", _ -> bot.slack().replies(card).size() == 2);

    assertThat(InSlack.hasControls(bot.slack().replies(card).getLast())).isFalse();
    alice.click(earlier.surface(), "snooze").get();
    bot.slack().whisper(alice, "Only the last reminder is still to come");
  }

  @Test
  void isNotForThoseWhoMayNotDecideToSnooze() throws Exception {
    SlackPerson mallory = bot.slack().mallory();
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    choose(mallory, "snooze");
    bot.slack().whisper(mallory, "not an approver");
    bot.later(HOUR);
    WorkspaceMessage reminder = bot.slack().reply(card, "Reminder:");
    mallory.click(reminder.surface(), "snooze").get();
    choose(mallory, "take");
    bot.later(HOUR.multipliedBy(3));
    bot.slack().see("two reminders", _ -> bot.slack().replies(card).size() >= 2);

    assertThat(says(bot.slack().card(INTERFACE), "snoozed by")).isFalse();
  }

  @Test
  void saysThatARequestWaitsNoMoreWhenAnOldOneIsSnoozed() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.later(HOUR);
    WorkspaceMessage reminder = bot.slack().reply(card, "Reminder:");
    bot.slack().accept(alice, card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "pending");
    alice.click(reminder.surface(), "snooze").get();

    bot.slack().whisper(alice, "no longer waits for a decision");
  }

  private static long remindersElsewhere(WorkspaceSnapshot now) {
    return now.seenBy(Fixture.BOB, Fixture.STAGING).stream()
        .filter(each -> says(each, "eminder:"))
        .count();
  }

  private void choose(SlackPerson person, String option) throws Exception {
    person.select(bot.slack().card(INTERFACE).surface(), "menu", option).get();
  }
}
