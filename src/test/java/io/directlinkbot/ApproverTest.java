package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may accept, and what everybody else sees. */
final class ApproverTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();
  private final SlackPerson mallory = bot.slack().mallory();

  @Test
  void whoIsNoneIsToldSoAloneAndNothingElseChanges() throws Exception {
    bot.start();
    bot.slack().card(INTERFACE, "Choose a virtual gateway");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().pick(mallory, card, GATEWAY);

    mallory.click(card.surface(), "accept").get();

    WorkspaceMessage told =
        bot.slack().whisper(mallory, "You are not an approver for account prod");
    assertThat(told.visibleTo(Fixture.ALICE)).isFalse();
    assertThat(mallory.view()).isEmpty();
    bot.cloud().awaitWholePolls(1);
    assertThat(bot.slack().cards(INTERFACE)).singleElement().isEqualTo(card);
    assertThat(bot.slack().replies(card)).isEmpty();
    assertThat(bot.slack().posts()).isEqualTo(1);
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void whoIsOneCanStillAcceptAfterARefusal() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    mallory.click(card.surface(), "accept").get();
    bot.slack().whisper(mallory, "You are not an approver");

    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    bot.slack().reply(card, "<@U0ALICE>");
  }

  @Test
  void isNobodyWhereNobodyIsConfigured() throws Exception {
    bot.start("approvers: {users: null}");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    assertThat(says(card, "No one can approve this yet")).isTrue();

    alice.click(card.surface(), "accept").get();

    bot.slack().whisper(alice, "No one can approve requests for account prod");
    assertThat(alice.view()).isEmpty();
  }

  @Test
  void isAskedAgainAtTheFinalAccept() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    bot.stop();
    bot.start("approvers: {users: [U0BOB]}");
    bot.slack().card(INTERFACE);

    Outcome outcome = alice.submit().get();

    assertThat(outcome).isInstanceOf(Outcome.Updated.class);
    assertThat(says(bot.slack().dialog(alice, "Not accepted"), "not an approver")).isTrue();
    assertThat(bot.cloud().confirms()).isZero();
    assertThat(hasControls(bot.slack().card(INTERFACE))).isTrue();
  }

  @Test
  void isNobodyOfAnotherWorkspaceWhateverTheirId() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);
    SocketEnvelope click = bot.slack().workspace().sockets().sent().getLast();
    alice.close().get();

    ObjectNode elsewhere = click.payload().deepCopy();
    elsewhere.withObjectProperty("user").put("team_id", "T0ELSEWHERE");
    bot.slack().workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, elsewhere).get();

    bot.slack().whisper(alice, "You are not an approver for account prod");
    assertThat(alice.view()).isEmpty();
  }
}
