package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A confirm that the cloud refuses, fails at or never answers: the person is told, the card shows
 * what the cloud says afterwards, and nothing is confirmed twice.
 */
final class RefusedConfirmTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();
  private WorkspaceMessage card;

  @BeforeEach
  void openTheDialog() throws Exception {
    card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
  }

  @Test
  void isToldInTheCloudsWords() throws Exception {
    bot.cloud()
        .nextConfirm(
            new CallFault.Refuse(
                400, "DirectConnectClientException", "VLAN 101 is in use already."));

    assertThatItWasNotAccepted("VLAN 101 is in use already.");
  }

  @Test
  void isToldWhenTheRightIsMissing() throws Exception {
    bot.cloud().nextConfirm(new CallFault.Refuse(403, "AccessDeniedException", "no"));

    assertThatItWasNotAccepted("directconnect:ConfirmPrivateVirtualInterface");
  }

  @Test
  void isToldWhenTheCloudThrottles() throws Exception {
    bot.cloud().nextConfirm(new CallFault.Refuse(503, "Throttling", "Rate exceeded"));

    assertThatItWasNotAccepted("wait before the next try");
  }

  @Test
  void isInDoubtWhenTheCloudFailedAndDidNothing() throws Exception {
    bot.cloud().nextConfirm(new CallFault.Refuse(500, "InternalFailure", "oops"));

    assertThatItIsInDoubtAndDoneInTheEnd("whether it was carried out is not known");
  }

  @Test
  void isInDoubtWhenTheConnectionBrokeBeforeAnythingWasDone() throws Exception {
    bot.cloud().nextConfirm(new CallFault.CutBefore());

    assertThatItIsInDoubtAndDoneInTheEnd("the connection broke");
  }

  @Test
  void isInDoubtWhenTheAnswerIsGarbageAndNothingWasDone() throws Exception {
    bot.cloud().nextConfirm(new CallFault.Respond(200, "text/html", "<html>welcome</html>"));

    assertThatItIsInDoubtAndDoneInTheEnd("a login page in between");
  }

  @Test
  void isInDoubtWhenTheAnswerNamesNoStateAndNothingWasDone() throws Exception {
    bot.cloud().nextConfirm(new CallFault.Respond(200, "application/x-amz-json-1.1", "{}"));

    assertThatItIsInDoubtAndDoneInTheEnd("without naming a state");
  }

  @Test
  void isAnAcceptWhenTheAnswerWasLostAfterItWasDone() throws Exception {
    bot.cloud().nextConfirm(new CallFault.CutAfter());

    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    assertThatItWasAcceptedOnce();
  }

  @Test
  void isAnAcceptWhenItWasDoneThoughTheCloudSaysItFailed() throws Exception {
    bot.cloud().nextConfirm(new CallFault.RefuseAfter(500, "InternalFailure", "oops"));

    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    assertThatItWasAcceptedOnce();
  }

  @Test
  void isFollowedWhileTheCloudCantBeAsked() throws Exception {
    bot.cloud().nextConfirm(new CallFault.CutBefore());
    bot.cloud()
        .faults()
        .next(10_000, InCloud.LIST, new CallFault.Respond(502, "text/html", "down"));

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    assertThat(says(bot.slack().dialog(alice, "No clear answer"), "keeps asking")).isTrue();
    assertThat(hasControls(bot.slack().card(INTERFACE, "Accepting (confirming)"))).isFalse();
    bot.cloud().faults().clear();
    bot.later(Duration.ofMinutes(3));
    assertThatItWasAccepted();
  }

  @Test
  void keepsNobodyWaitingForASlowCloud() throws Exception {
    Gate gate = new Gate();
    bot.cloud().nextConfirm(new CallFault.HoldBefore(gate));
    bot.answersAtOnce(true);

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    bot.slack().dialog(alice, "Still accepting");
    assertThat(hasControls(bot.slack().card(INTERFACE, "Accepting (confirming)"))).isFalse();
    bot.slack().bob().command(card.channel(), "/directlink status " + INTERFACE).get();
    bot.slack().whisper(bot.slack().bob(), "Accepting (confirming)");
    gate.release();
    assertThatItWasAcceptedOnce();
  }

  @Test
  void isWhisperedWhenASlowCloudRefusesInTheEnd() throws Exception {
    Gate gate = new Gate();
    bot.cloud().nextConfirm(new CallFault.HoldBefore(gate));
    bot.answersAtOnce(true);
    alice.submit().get();
    bot.slack().dialog(alice, "Still accepting");
    assertThat(gate.awaitArrival(30)).isTrue();
    bot.cloud().cloud().gateways().setState(GATEWAY, "deleting");
    gate.release();

    bot.slack().whisper(alice, "in state deleting, not available");
    assertThat(hasControls(bot.slack().card(INTERFACE, "The last accept failed."))).isTrue();
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  private void assertThatItWasNotAccepted(String reason) throws Exception {
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    View told = bot.slack().dialog(alice, "Not accepted");
    assertThat(says(told, reason)).isTrue();
    assertThat(says(told, "still waits")).isTrue();
    alice.close().get();
    WorkspaceMessage waiting = bot.slack().card(INTERFACE, "The last accept failed.");
    assertThat(says(waiting, "<@U0ALICE>") && says(waiting, reason)).isTrue();
    assertThat(hasControls(waiting)).isTrue();
    assertThat(bot.cloud().confirms()).isEqualTo(1);
    bot.later(Duration.ofMinutes(3));
    bot.cloud().awaitWholePolls(1);
    assertThat(bot.cloud().confirms()).isEqualTo(1);

    assertThat(bot.slack().accept(alice, card, SECOND)).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, SECOND);
    assertThat(bot.cloud().gateway(INTERFACE)).contains(SECOND);
  }

  private void assertThatItIsInDoubtAndDoneInTheEnd(String reason) throws Exception {
    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    View told = bot.slack().dialog(alice, "No clear answer");
    assertThat(says(told, reason) && says(told, "keeps asking")).isTrue();
    assertThat(hasControls(bot.slack().card(INTERFACE, "Accepting (confirming)"))).isFalse();
    assertThat(bot.slack().replies(card)).isEmpty();
    assertThat(bot.cloud().confirms()).isEqualTo(1);

    bot.later(Duration.ofMinutes(3));
    assertThatItWasAccepted();
  }

  private void assertThatItWasAcceptedOnce() throws Exception {
    assertThatItWasAccepted();
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  private void assertThatItWasAccepted() throws Exception {
    WorkspaceMessage reply = bot.slack().reply(card, "`pending`");
    assertThat(says(reply, "<@U0ALICE>") && says(reply, GATEWAY)).isTrue();
    assertThat(hasControls(bot.slack().card(INTERFACE, "Accepted (pending)"))).isFalse();
    assertThat(bot.cloud().gateway(INTERFACE)).contains(GATEWAY);
    assertThat(bot.slack().replies(card)).hasSize(1);
  }
}
