package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where it takes two people, as they see it. */
final class TwoApproversTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String WITHDRAW = "withdraw_approval";
  private static final String HALF = "Waiting for a second approval";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final InSlack slack = bot.slack();
  private final SlackPerson alice = slack.alice();
  private final SlackPerson bob = slack.bob();

  @BeforeEach
  void start() {
    bot.start(
        "approvers: {users: [U0ALICE], groups: [S0APPROVERS], required: 2, allow_decline: false}");
  }

  @Test
  void theSecondAcceptsWhatTheFirstChose() throws Exception {
    WorkspaceMessage card = slack.card(INTERFACE, "Two people have to accept this");
    assertThat(slack.accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
    card = slack.card(INTERFACE, HALF);
    assertThat(says(card, "<@U0ALICE>")).isTrue();
    slack.reply(card, "<@U0ALICE> approved");
    assertThat(bot.cloud().confirms()).isZero();
    bot.stop();
    bot.start();
    card = slack.card(INTERFACE);

    assertThat(says(slack.open(bob, card), "<@U0ALICE> approved this with " + GATEWAY)).isTrue();
    assertThat(bob.submit().get()).isEqualTo(new Outcome.Closed());

    slack.reply(card, "<@U0ALICE> and <@U0BOB> accepted");
    slack.card(INTERFACE, "Accepted (pending) by <@U0ALICE> and <@U0BOB>");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void areAskedForWhereTheCounterpartyDemandsIt() throws Exception {
    bot.stop();
    bot.start("counterparties: [{required: 2}]");
    WorkspaceMessage card = slack.card(INTERFACE, "Two people have to accept this");
    slack.accept(alice, card, GATEWAY);
    card = slack.card(INTERFACE, HALF);
    assertThat(bot.cloud().confirms()).isZero();

    slack.open(bob, card);
    bob.submit().get();
    slack.reply(card, "<@U0ALICE> and <@U0BOB> accepted");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void theFirstIsNotTheSecond() throws Exception {
    WorkspaceMessage card = slack.card(INTERFACE, "Choose a virtual gateway");
    slack.accept(alice, card, GATEWAY);
    card = slack.card(INTERFACE, HALF);

    slack.open(alice, card);
    alice.submit().get();

    assertThat(says(slack.dialog(alice, "Not accepted"), "Another person has to accept")).isTrue();
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void whoApprovedCanWithdrawAndNobodyElse() throws Exception {
    WorkspaceMessage card = slack.card(INTERFACE, "Choose a virtual gateway");
    slack.accept(alice, card, GATEWAY);
    card = slack.card(INTERFACE, HALF);

    bob.click(card.surface(), WITHDRAW).get();
    slack.whisper(bob, "Only the person who approved it");
    assertThat(says(slack.card(INTERFACE), HALF)).isTrue();

    alice.click(card.surface(), WITHDRAW).get();
    slack.reply(card, "<@U0ALICE> withdrew the approval");
    slack.card(INTERFACE, now -> !says(now, HALF), "a card without the approval");
  }
}
