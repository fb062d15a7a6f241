package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.Hold;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bot is stopped and started between any two steps: nothing is lost, nothing done twice. */
final class RestartTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String LATER = "dxvif-0000000b";
  private static final String POST = "chat.postMessage";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();

  @Test
  void afterTheCardPostsNoSecondOne() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);

    bot.stop();
    bot.start();

    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    assertThat(bot.slack().cards(INTERFACE)).singleElement().isEqualTo(bot.slack().latest(card));
    assertThat(bot.slack().posts()).isEqualTo(2);
    assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void whileTheCardIsBeingPostedPostsNoSecondOne() throws Exception {
    bot.slack().card(INTERFACE);
    Hold hold = bot.slack().workspace().faults().hold(POST);
    bot.cloud().offer(LATER);
    hold.awaitCall(InSlack.PATIENCE);

    bot.stop();
    hold.release();
    bot.slack().card(LATER, _ -> true, "the card that was being posted");
    bot.start();

    bot.cloud().offer("dxvif-0000000c");
    bot.slack().card("dxvif-0000000c");
    assertThat(bot.slack().cards(LATER)).hasSize(1);
    assertThat(bot.slack().posts()).isEqualTo(3);
  }

  @Test
  void withADialogOpenLetsItBeSubmitted() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);

    bot.stop();
    bot.start();
    bot.slack().card(INTERFACE);

    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "<@U0ALICE>");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void whileTheCloudConfirmsFindsOutThatItDid() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    Gate gate = submitIntoGate(card, true);

    bot.stop();
    gate.release();
    bot.start();

    assertThatAliceAccepted(card);
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void beforeTheCloudConfirmsHasItDoneOnceWithTheSameGateway() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    Gate gate = submitIntoGate(card, false);

    bot.stop();
    bot.start();

    assertThatAliceAccepted(card);
    gate.release();
    bot.later(Duration.ofMinutes(1));
    bot.slack().reply(card, "`available`");
    assertThat(bot.slack().replies(card)).hasSize(2);
    assertThat(bot.cloud().gateway(INTERFACE)).contains(GATEWAY);
  }

  @Test
  void afterTheConfirmStillTellsTheThreadOnce() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    Hold hold = bot.slack().workspace().faults().hold(POST);
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    hold.awaitCall(InSlack.PATIENCE);

    bot.stop();
    hold.release();
    bot.slack().reply(card, "`pending`");
    bot.start();

    bot.later(Duration.ofMinutes(1));
    bot.slack().reply(card, "`available`");
    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  @Test
  void afterTheConfirmTellsTheThreadThoughSlackTookNothing() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    bot.slack().workspace().faults().next(POST, Integer.MAX_VALUE, new MethodFault.Status(503));
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().workspace().calls().await(POST, 2, InSlack.PATIENCE);

    bot.stop();
    bot.slack().workspace().faults().clear();
    bot.start();

    bot.slack().reply(card, "`pending`");
    bot.later(Duration.ofMinutes(1));
    bot.slack().reply(card, "`available`");
    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  @Test
  void missesNothingThatHappenedMeanwhile() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().accept(alice, card, GATEWAY);
    bot.slack().reply(card, "`pending`");

    bot.stop();
    bot.cloud().offer(LATER);
    bot.later(Duration.ofMinutes(1));
    bot.start();

    bot.slack().reply(card, "`available`");
    WorkspaceMessage later = bot.slack().card(LATER);
    assertThat(hasControls(later)).isTrue();
    assertThat(bot.slack().replies(card)).hasSize(2);
  }

  private Gate submitIntoGate(WorkspaceMessage card, boolean carriedOut) throws Exception {
    bot.slack().open(alice, card, GATEWAY);
    Gate gate = new Gate();
    bot.cloud()
        .nextConfirm(carriedOut ? new CallFault.HoldAfter(gate) : new CallFault.HoldBefore(gate));
    CompletableFuture<Outcome> submit = alice.submit();
    assertThat(gate.awaitArrival(30)).isTrue();
    assertThat(submit).isNotCompletedExceptionally();
    return gate;
  }

  private void assertThatAliceAccepted(WorkspaceMessage card) throws Exception {
    WorkspaceMessage reply = bot.slack().reply(card, "<@U0ALICE> accepted");
    assertThat(says(reply, GATEWAY)).isTrue();
    WorkspaceMessage decided = bot.slack().card(INTERFACE, "Accepted (");
    assertThat(hasControls(decided)).isFalse();
    assertThat(says(decided, "<@U0ALICE>")).isTrue();
  }
}
