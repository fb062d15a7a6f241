package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the card to the final Accept: one confirm, one reply, whoever clicks how often. */
final class AcceptTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();
  private final SlackPerson bob = bot.slack().bob();

  @Test
  void showsInTheDialogWhatIsAccepted() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE, "Choose a virtual gateway");
    // the card's own look at the gateways gives the dialog their names
    View dialog = bot.slack().open(alice, card, GATEWAY);

    assertThat(
            List.of(
                "hosted-one", INTERFACE, "dxcon-12345678", "172.16.0.5/30", GATEWAY, "production"))
        .allMatch(fact -> says(dialog, fact));
    assertThat(dialog.body().at("/submit/text").asText()).startsWith("Accept");
    assertThat(says(dialog, "bgp-key")).isFalse();
  }

  @Test
  void asksForTheGatewayInTheDialogWhenNoneWasPicked() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card);

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
    assertThat(bot.cloud().confirms()).isZero();
    alice.options("gateway", "stag").get();
    alice.choose("gateway", SECOND).get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    bot.slack().reply(card, SECOND);
    assertThat(bot.cloud().gateway(INTERFACE)).contains(SECOND);
  }

  @Test
  void takesThePickOfTheOneWhoClicks() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().pick(bob, card, SECOND);

    assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());

    bot.slack().reply(card, GATEWAY);
    assertThat(bot.cloud().gateway(INTERFACE)).contains(GATEWAY);
  }

  @Test
  void needsNoNote() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);

    assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());

    assertThat(says(bot.slack().reply(card, "`pending`"), "Note")).isFalse();
    assertThat(says(bot.slack().card(INTERFACE, "Accepted (pending)"), "Note")).isFalse();
  }

  @Test
  void takesTheUsualGatewayThatTheCardShowsAsChosen() throws Exception {
    bot.start("counterparties: [{default_gateway: " + SECOND + "}]");
    WorkspaceMessage card = bot.slack().card(INTERFACE, "initial_option");

    View dialog = bot.slack().open(alice, card);

    assertThat(says(dialog, SECOND)).isTrue();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, SECOND);
    assertThat(bot.cloud().gateway(INTERFACE)).contains(SECOND);
  }

  @Test
  void tellsTheSecondThatTheFirstHasDoneIt() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    bot.slack().accept(bob, card, SECOND);
    bot.slack().reply(card, "<@U0BOB>");

    Outcome outcome = alice.submit().get();

    assertThat(outcome).isInstanceOf(Outcome.Updated.class);
    View told = bot.slack().dialog(alice, "Not accepted");
    assertThat(says(told, INTERFACE + " is already accepted")).isTrue();
    assertThat(says(told, "<@U0BOB>")).isTrue();
    assertThat(says(told, SECOND)).isTrue();
    assertThat(bot.cloud().confirms()).isEqualTo(1);
    assertThat(bot.slack().replies(card)).hasSize(1);
  }

  @Test
  void tellsALateClickOnTheCardThatItIsDone() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(bob, card, SECOND);
    SocketEnvelope click = bot.slack().workspace().sockets().sent().getLast();
    assertThat(bob.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().card(INTERFACE, "Accepted (pending)");

    // a phone that has not seen the change yet
    bot.slack().workspace().sockets().send(click.type(), click.payload()).get();

    bot.slack().whisper(bob, INTERFACE + " is already accepted");
    assertThat(bob.view()).isEmpty();
  }

  @Test
  void confirmsOnceHoweverOftenTheSubmitArrives() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    alice.submit().get();
    SocketMode sockets = bot.slack().workspace().sockets();
    ObjectNode submit = sockets.sent().getLast().payload();

    CompletableFuture.allOf(
            Stream.generate(() -> sockets.send(SocketEnvelope.Type.INTERACTIVE, submit))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .get();

    bot.slack().reply(card, "`pending`");
    bot.later(Duration.ofMinutes(1));
    bot.slack().reply(card, "`available`");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  @Test
  void confirmsOnceWhenTwoPeopleAcceptAtTheSameTime() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    bot.slack().open(bob, card, SECOND);

    CompletableFuture<Outcome> first = alice.submit();
    CompletableFuture<Outcome> second = bob.submit();

    assertThat(List.of(first.get(), second.get()))
        .satisfiesOnlyOnce(outcome -> assertThat(outcome).isEqualTo(new Outcome.Closed()))
        .satisfiesOnlyOnce(outcome -> assertThat(outcome).isInstanceOf(Outcome.Updated.class));
    bot.slack().reply(card, "`pending`");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void takesTheControlsAwayBeforeItTellsTheThread() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().accept(alice, card, GATEWAY);

    bot.slack()
        .see(
            "the card without controls",
            now -> {
              WorkspaceMessage it = now.message(card.channel(), card.ts()).orElseThrow();
              boolean told = !now.thread(alice.id(), card.channel(), card.ts()).isEmpty();
              assertThat(told && hasControls(it)).isFalse();
              return !hasControls(it) && told;
            });
    assertThat(bot.slack().replies(card)).hasSize(1);
  }
}
