package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the card to the final Decline: one deletion, of what still waits, with a reason. */
final class DeclineTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String DELETE = "DeleteVirtualInterface";
  private static final String REASON = "not ordered by us <!channel>";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();
  private final SlackPerson bob = bot.slack().bob();

  @Test
  void deletesTheInterfaceAndTellsWhoAndWhy() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);

    assertThat(decline(alice, card)).isEqualTo(new Outcome.Closed());

    WorkspaceMessage reply = bot.slack().reply(card, "`rejected`");
    assertThat(says(reply, "<@U0ALICE> declined")).isTrue();
    assertThat(reply.blocks().toString()).contains("Reason: " + REASON);
    WorkspaceMessage closed = bot.slack().card(INTERFACE, "Declined (rejected)");
    assertThat(says(closed, "by <@U0ALICE>, <!date^")).isTrue();
    assertThat(says(closed, REASON)).isTrue();
    assertThat(hasControls(closed)).isFalse();
    assertThat(bot.cloud().state(INTERFACE)).isEqualTo("rejected");
    assertThat(bot.cloud().calls(DELETE)).isEqualTo(1);
    bot.cloud().awaitWholePolls(2);
    assertThat(bot.slack().replies(card)).hasSize(1);
    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);
  }

  @Test
  void saysThatItDeletesAndAsksForAReason() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    View dialog = open(alice, card);

    assertThat(says(dialog, "This deletes the interface")).isTrue();
    assertThat(dialog.body().at("/submit/text").asText()).isEqualTo("Decline interface");
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    alice.type("reason", "  \n ").get();
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    assertThat(bot.cloud().calls(DELETE)).isZero();
  }

  @Test
  void isOfferedOnlyWhereTheConfigurationAllowsIt() throws Exception {
    bot.start();
    WorkspaceMessage old = bot.slack().card(INTERFACE, "Decline…");
    bot.stop();
    bot.start("approvers: {allow_decline: false}");
    // a phone that has not seen the change yet
    bot.slack().card(INTERFACE, card -> !says(card, "Decline…"), "a card without Decline");

    assertThat(says(old, "\"danger\"")).isTrue();
  }

  @Test
  void isNotForThoseWhoMayNotDecide() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    SlackPerson mallory = bot.slack().mallory();
    mallory.click(card.surface(), "decline").get();

    bot.slack().whisper(mallory, "not an approver");
    assertThat(mallory.view()).isEmpty();
  }

  @Test
  void leavesAloneWhatSomebodyAcceptedByHandInBetween() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    open(alice, card);
    alice.type("reason", REASON).get();
    bot.cloud().cloud().interfaces().setState(INTERFACE, "available");

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    bot.slack().dialog(alice, "Not declined");
    bot.slack().card(INTERFACE, "Accepted outside");
    assertThat(bot.cloud().calls(DELETE)).isZero();
  }

  @Test
  void isTooLateForWhatAnotherAccepted() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    open(alice, card);
    alice.type("reason", REASON).get();
    bot.slack().accept(bob, card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "<@U0BOB> accepted");

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    View told = bot.slack().dialog(alice, "Not declined");
    assertThat(says(told, "It can't be declined any more")).isTrue();
    assertThat(bot.cloud().calls(DELETE)).isZero();
  }

  @Test
  void findsOutWhatBecameOfACallWithoutAnAnswer() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.cloud().faults().next(1, DELETE, new CallFault.CutAfter());

    assertThat(decline(alice, card)).isEqualTo(new Outcome.Closed());

    bot.slack().card(INTERFACE, "Declined (rejected)");
    assertThat(bot.cloud().calls(DELETE)).isEqualTo(1);
  }

  @Test
  void tellsOnTheCardWhyItFailedAndCanBeTriedAgain() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.cloud()
        .faults()
        .next(1, DELETE, new CallFault.Refuse(400, "AccessDeniedException", "not today"));

    assertThat(decline(alice, card)).isInstanceOf(Outcome.Updated.class);
    assertThat(says(bot.slack().dialog(alice, "Not declined"), DELETE)).isTrue();
    alice.close().get();
    bot.slack().card(INTERFACE, "The last decline failed.");

    assertThat(decline(alice, bot.slack().card(INTERFACE))).isEqualTo(new Outcome.Closed());
    bot.slack().card(INTERFACE, "Declined (rejected)");
  }

  private Outcome decline(SlackPerson person, WorkspaceMessage card) throws Exception {
    open(person, card);
    person.type("reason", REASON).get();
    return person.submit().get();
  }

  private View open(SlackPerson person, WorkspaceMessage card) throws Exception {
    person.click(card.surface(), "decline").get();
    return bot.slack().dialog(person, "Decline interface");
  }
}
