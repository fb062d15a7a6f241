package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "I'm on it": seen by everybody, for half an hour, and no obstacle to anybody. */
final class OnItTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String ALICE_IS = "<@U0ALICE> since <!date^";
  private static final String BOB_IS = "<@U0BOB> since <!date^";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();
  private final SlackPerson bob = bot.slack().bob();

  @Test
  void isShownOnTheCardUntilItLapses() throws Exception {
    choose(alice, "take");
    bot.slack().card(INTERFACE, ALICE_IS);

    bot.later(Duration.ofMinutes(29));
    assertThat(says(bot.slack().card(INTERFACE), ALICE_IS)).isTrue();
    bot.later(Duration.ofMinutes(1));
    bot.slack().card(INTERFACE, card -> !says(card, ALICE_IS), "a card nobody is on");
  }

  @Test
  void isTakenOverByWhoeverMayDecide() throws Exception {
    choose(alice, "take");
    bot.slack().card(INTERFACE, ALICE_IS);
    choose(bob, "take");

    WorkspaceMessage card = bot.slack().card(INTERFACE, BOB_IS);
    assertThat(says(card, ALICE_IS)).isFalse();
  }

  @Test
  void isTakenBackByThePersonAlone() throws Exception {
    choose(alice, "take");
    bot.slack().card(INTERFACE, ALICE_IS);

    choose(bob, "put_back");
    bot.slack().whisper(bob, "You are not on it");
    choose(alice, "put_back");
    bot.slack().card(INTERFACE, card -> !says(card, ALICE_IS), "a card nobody is on");
  }

  @Test
  void isNotForThoseWhoMayNotDecide() throws Exception {
    choose(bot.slack().mallory(), "take");

    bot.slack().whisper(bot.slack().mallory(), "not an approver");
    assertThat(says(bot.slack().card(INTERFACE), "since <!date^")).isFalse();
  }

  @Test
  void keepsNobodyFromDeciding() throws Exception {
    choose(alice, "take");
    WorkspaceMessage card = bot.slack().card(INTERFACE, ALICE_IS);

    bot.slack().accept(bob, card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "<@U0BOB> accepted");
  }

  private void choose(SlackPerson person, String option) throws Exception {
    person.select(bot.slack().card(INTERFACE).surface(), "menu", option).get();
  }
}
