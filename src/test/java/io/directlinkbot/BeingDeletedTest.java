package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An interface that the counterparty deletes before anyone accepts it: nothing is left to decide.
 */
final class BeingDeletedTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String BEING_DELETED = "Being deleted (deleting)";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private WorkspaceMessage card;
  private final SlackPerson alice = bot.slack().alice();

  @BeforeEach
  void start() throws Exception {
    card = bot.slack().card(INTERFACE);
  }

  @Test
  void theCardSaysSoAndNothingElse() throws Exception {
    alice.select(card.surface(), "menu", "take").get();
    bot.slack().card(INTERFACE, "On it");

    WorkspaceMessage shown = deleting();

    assertThat(hasControls(shown)).isFalse();
    for (String contradiction :
        new String[] {"Expires", "offers", "On it", "Not possible", "checks"}) {
      assertThat(says(shown, contradiction)).as(contradiction).isFalse();
    }
    assertThat(says(shown, "nobody can accept it any more")).isTrue();
    assertThat(says(bot.slack().reply(card, "`deleting`"), "nobody can accept it any more"))
        .isTrue();
  }

  @Test
  void nobodyIsRemindedOfIt() throws Exception {
    bot.cloud().cloud().interfaces().setState(INTERFACE, "deleting");
    bot.slack().card(INTERFACE, BEING_DELETED);

    bot.later(Duration.ofDays(6));
    bot.cloud().awaitWholePolls(1);

    assertThat(bot.slack().replies(card)).hasSize(1);
  }

  @Test
  void clicksOnAnOlderCardAreAnswered() throws Exception {
    bot.slack().open(alice, card);
    SocketEnvelope accept = bot.slack().workspace().sockets().sent().getLast();
    alice.close().get();
    alice.click(card.surface(), "decline").get();
    bot.slack().dialog(alice, "Decline interface");
    SocketEnvelope decline = bot.slack().workspace().sockets().sent().getLast();
    alice.close().get();
    deleting();

    bot.slack().workspace().sockets().send(accept.type(), accept.payload()).get();
    bot.slack().whisper(alice, "It can't be accepted any more: " + INTERFACE + " is being deleted");
    bot.slack().workspace().sockets().send(decline.type(), decline.payload()).get();
    bot.slack()
        .whisper(alice, "There is nothing to decline any more: " + INTERFACE + " is being deleted");
    assertThat(alice.view()).isEmpty();
  }

  @Test
  void aDialogThatWasOpenDoesNotAccept() throws Exception {
    bot.slack().open(alice, card, DocumentedExample.GATEWAY);
    deleting();

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    assertThat(says(bot.slack().dialog(alice, "Not accepted"), "is being deleted")).isTrue();
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void statusDoesNotCountItAsWaiting() throws Exception {
    deleting();
    alice.command(card.channel(), "/directlink status").get();

    bot.slack()
        .whisper(alice, "0 waiting to be accepted, 0 accepted and followed, 1 being deleted");
  }

  @Test
  void waitsAgainWhenItIsKept() throws Exception {
    bot.cloud().cloud().interfaces().setState(INTERFACE, "deleting");
    bot.slack().card(INTERFACE, BEING_DELETED);

    bot.cloud().cloud().interfaces().setState(INTERFACE, "confirming");

    WorkspaceMessage again =
        bot.slack().card(INTERFACE, InSlack::hasControls, "a card that waits again");
    assertThat(says(again, "Expires")).isTrue();
    bot.slack().accept(alice, again, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void vanishedFromThereItWasDeleted() throws Exception {
    bot.cloud().cloud().interfaces().setState(INTERFACE, "deleting");
    bot.slack().card(INTERFACE, BEING_DELETED);

    bot.cloud().cloud().interfaces().withdraw(INTERFACE);

    bot.slack().card(INTERFACE, "Deleted");
  }

  private WorkspaceMessage deleting() throws Exception {
    bot.cloud().cloud().interfaces().delete(DocumentedExample.CARRIER.id(), INTERFACE);
    return bot.slack().card(INTERFACE, BEING_DELETED);
  }
}
