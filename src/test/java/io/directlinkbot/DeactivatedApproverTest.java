package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account that was deactivated never counts, listed or not. */
final class DeactivatedApproverTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String HALF = "Waiting for a second approval";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final InSlack slack = bot.slack();

  @Test
  void mayNotAcceptThoughItIsListedAndTheBotSawItActiveAMomentAgo() throws Exception {
    bot.start("approvers: {users: [U0ALICE, U0BOB]}");
    WorkspaceMessage card = slack.card(INTERFACE);
    slack.open(slack.alice(), card, GATEWAY);
    slack.alice().close().get();
    SocketEnvelope click = slack.workspace().sockets().sent().getLast();
    deactivateAlice();

    slack.workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, click.payload()).get();

    slack.whisper(slack.alice(), "Slack says that your account is deactivated");
    assertThat(slack.alice().view()).isEmpty();
  }

  @Test
  void leavesNoApprovalBehindAtTheSecondOne() throws Exception {
    approvedByAlice();
    deactivateAlice();

    WorkspaceMessage card = slack.card(INTERFACE);
    slack.open(slack.bob(), card);
    slack.bob().submit().get();

    slack.reply(card, "<@U0BOB> approved");
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void leavesNoApprovalBehindThoughNobodyClicksAndNobodyWhereAllAreGone() throws Exception {
    approvedByAlice();
    bot.stop();
    deactivateAlice();
    slack.workspace().put(User.person(Fixture.BOB, "bob", "Bob Keller").deactivated());

    bot.start();

    WorkspaceMessage card =
        slack.card(INTERFACE, now -> !says(now, HALF), "a card without the approval");
    slack.reply(card, "no longer counts. Slack says that the account is deactivated");
    slack.card(INTERFACE, "No one can approve this yet");
  }

  private void approvedByAlice() throws Exception {
    bot.start("approvers: {users: [U0ALICE, U0BOB], required: 2}");
    WorkspaceMessage card = slack.card(INTERFACE, "Two people have to accept this");
    slack.accept(slack.alice(), card, GATEWAY);
    slack.card(INTERFACE, HALF);
  }

  private void deactivateAlice() {
    slack.workspace().put(User.person(Fixture.ALICE, "alice", "Alice Martin").deactivated());
  }
}
