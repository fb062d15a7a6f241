package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workspace among others of one organization. */
final class EnterpriseGridTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String ORGANIZATION = "E0SANDBOX";
  private static final String WITHDRAW = "withdraw_approval";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final InSlack slack = bot.slack();

  @BeforeEach
  void serve() {
    slack.workspace().put(identity().inEnterprise(ORGANIZATION));
    put(alice().colleagueIn("T0OTHER"));
  }

  @Test
  void approversOfItsOtherWorkspacesDecideAndCountOnce() throws Exception {
    bot.start(
        "approvers: {users: [U0ALICE], groups: [S0APPROVERS], required: 2, allow_decline: false}");
    WorkspaceMessage card = slack.card(INTERFACE);
    slack.accept(slack.alice(), card, GATEWAY);
    card = slack.card(INTERFACE, "Waiting for a second approval");

    put(alice());
    slack.open(slack.alice(), card);
    slack.alice().submit().get();
    assertThat(InSlack.says(slack.dialog(slack.alice(), "Not accepted"), "Another person"))
        .isTrue();
    slack.alice().close().get();

    slack.alice().click(card.surface(), WITHDRAW).get();
    slack.reply(card, "<@U0ALICE> withdrew the approval");
    put(alice().colleagueIn("T0THIRD"));
    slack.accept(slack.alice(), card, GATEWAY);
    slack.card(INTERFACE, "Waiting for a second approval");
    put(User.person(Fixture.BOB, "bob", "Bob Keller").colleagueIn("T0OTHER"));
    slack.open(slack.bob(), card);
    slack.bob().submit().get();
    slack.reply(card, "<@U0ALICE> and <@U0BOB> accepted");
  }

  @Test
  void peopleOfOtherOrganizationsAreRefusedThoughTheyAreListed() throws Exception {
    put(alice().ofTeam("T0ELSEWHERE"));
    bot.start("approvers: {users: [U0ALICE], groups: [S0APPROVERS]}");
    WorkspaceMessage card = slack.card(INTERFACE);

    slack.alice().click(card.surface(), "accept").get();

    slack.whisper(slack.alice(), "Your account belongs to another workspace");
    assertThat(slack.alice().view()).isEmpty();
  }

  @Test
  void aPayloadWithoutTeamOrEnterpriseIsAnswered() throws Exception {
    bot.start("approvers: {users: [U0ALICE]}");
    WorkspaceMessage card = slack.card(INTERFACE);
    slack.mallory().click(card.surface(), "accept").get();
    slack.whisper(slack.mallory(), "not an approver");
    ObjectNode bare = slack.workspace().sockets().sent().getLast().payload().deepCopy();
    bare.putNull("team").putNull("enterprise").withObjectProperty("user").remove("team_id");
    bare.withObjectProperty("user").put("id", Fixture.BOB);
    // it would answer Mallory
    bare.remove("response_url");

    slack.workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, bare).get();

    slack.whisper(slack.bob(), "not an approver");

    slack.workspace().faults().next("views.open", 1, new MethodFault.Refused("expired_trigger_id"));
    slack.alice().click(card.surface(), "accept").get();
    slack.whisper(slack.alice(), "again");
    ObjectNode click = slack.workspace().sockets().sent().getLast().payload().deepCopy();
    click.remove(List.of("container", "channel", "message", "state", "response_url"));
    slack.workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, click).get();
    slack.dialog(slack.alice(), "Accept interface");
  }

  @Test
  void anAppInstalledForTheWholeOrganizationAsksEachWorkspaceForItsGroups() throws Exception {
    slack.workspace().put(identity().installedFor(ORGANIZATION));
    // it may leave out that the app is installed so: there is an organization, and no team
    String terse =
        """
        {"ok": true, "url": "https://x.slack.com/", "team_id": null, "enterprise_id": "%s",
         "user_id": "%s", "bot_id": "B0"}\
        """
            .formatted(ORGANIZATION, Fixture.BOT);
    slack
        .workspace()
        .faults()
        .next(
            "auth.test",
            Integer.MAX_VALUE,
            new MethodFault.Respond(200, "application/json", terse));
    bot.start("approvers: {users: null, groups: [S0APPROVERS]}");
    WorkspaceMessage card =
        slack.card(INTERFACE, now -> InSlack.hasControls(now), "a card with controls");

    slack.open(slack.alice(), card, GATEWAY);
    assertThat(slack.alice().submit().get()).isEqualTo(new Outcome.Closed());
    slack.reply(card, "<@U0ALICE> accepted");
  }

  @Test
  void theOtherFormOfAnIdIsTheSamePerson() throws Exception {
    put(User.person("W0CAROL", "carol", "Carol"));
    slack
        .workspace()
        .put(
            slack
                .workspace()
                .snapshot()
                .channel(Fixture.PROD)
                .orElseThrow()
                .withMembers(List.of(Fixture.BOT, "W0CAROL", Fixture.ALICE)));
    bot.start("approvers: {users: [U0CAROL]}");
    WorkspaceMessage card = slack.card(INTERFACE);

    slack.accept(slack.workspace().person("W0CAROL"), card, GATEWAY);

    slack.reply(card, "<@W0CAROL> accepted");
  }

  private Identity identity() {
    return slack.workspace().snapshot().identity();
  }

  private void put(User user) {
    slack.workspace().put(user);
  }

  private static User alice() {
    return User.person(Fixture.ALICE, "alice", "Alice Martin");
  }
}
