package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A Slack user group as approvers. */
@ResourceLock("log")
final class ApproverGroupTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String BY_GROUP = "approvers: {users: null, groups: [S0APPROVERS]}";
  private static final String NOBODY = "No one can approve this yet";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  @Test
  void acceptsByAMemberAndNamesTheMembersToAStranger() throws Exception {
    bot.start(BY_GROUP);
    WorkspaceMessage card = bot.slack().card(INTERFACE);

    bot.slack().mallory().click(card.surface(), "accept").get();
    WorkspaceMessage told = bot.slack().whisper(bot.slack().mallory(), "You are not an approver");
    assertThat(told.text()).endsWith("Approvers: Alice Martin, Bob Keller.");

    bot.slack().open(bot.slack().bob(), card, GATEWAY);
    assertThat(bot.slack().bob().submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "<@U0BOB> accepted");
  }

  @Test
  void whoIsTakenOutOfItMayNoMore() throws Exception {
    bot.start(BY_GROUP);
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(bot.slack().bob(), card, GATEWAY);
    bot.slack().workspace().change(members(Fixture.ALICE)).get();

    bot.slack().bob().submit().get();

    InSlack slack = bot.slack();
    slack.dialog(slack.bob(), "Not accepted");
    assertThat(bot.cloud().confirms()).isZero();
  }

  @Test
  void whoIsDeactivatedOrMadeAGuestMayNoMoreWhateverTheGroupSays() throws Exception {
    bot.start(BY_GROUP);
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().workspace().put(User.person(Fixture.BOB, "bob", "Bob Keller").asGuest());

    bot.slack().bob().click(card.surface(), "accept").get();

    bot.slack().whisper(bot.slack().bob(), "guests count only if the configuration lists them");
  }

  @Test
  void thatIsEmptiedShowsOnTheCardAndInTheLogAndGoesOnBeingWatched() throws Exception {
    try (LogCapture log = LogCapture.ofTheBot()) {
      bot.slack().workspace().put(members());
      bot.start(BY_GROUP);
      bot.slack().workspace().awaitConnections(RunningBot.SOCKETS, InSlack.PATIENCE);
      WorkspaceMessage card = bot.slack().card(INTERFACE, NOBODY);
      assertThat(InSlack.says(card, "the group S0APPROVERS has no members")).isTrue();
      assertThat(log.messages())
          .contains(
              "Account prod: no one can approve requests: the group S0APPROVERS has no members;"
                  + " correct approvers");
      bot.slack().bob().click(card.surface(), "accept").get();
      bot.slack().whisper(bot.slack().bob(), "No one can approve requests for account prod");

      bot.slack().workspace().change(members(Fixture.BOB)).get();

      bot.slack().card(INTERFACE, now -> !InSlack.says(now, NOBODY), "a card without the warning");
    }
  }

  @Test
  void thatSlackDoesNotTellOfLetsNobodyIn() throws Exception {
    bot.slack()
        .workspace()
        .faults()
        .next("usergroups.users.list", Integer.MAX_VALUE, new MethodFault.Refused("missing_scope"));
    bot.start(BY_GROUP);
    WorkspaceMessage card = bot.slack().card(INTERFACE, NOBODY);

    bot.slack().alice().click(card.surface(), "accept").get();

    bot.slack().whisper(bot.slack().alice(), "Slack did not say who is in S0APPROVERS");
    assertThat(bot.slack().alice().view()).isEmpty();
  }

  private static UserGroup members(String... users) {
    return new UserGroup(
        Fixture.APPROVERS, "directlink-approvers", "DirectLink approvers", List.of(users), false);
  }
}
