package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Watches;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Direct reminders for people whom a mention in a private channel does not reach. */
final class DirectRemindersTest {
  private static final String CAROL = "U0CAROL";
  private static final int FEW_TURNS = 4;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.workspace.put(User.person(CAROL, "carol", "Carol"));
    desk.restart(escalatingToCarol());
    desk.offer(Desk.FIRST);
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void goesOnceToThoseWhoAreNotInTheChannel() {
    isPrivateWith(Fixture.BOT, Fixture.BOB);
    remind(4, false);
    turns();
    assertThat(received(Fixture.ALICE)).isEmpty();

    remind(1, true);
    turns();
    desk.restart(escalatingToCarol());
    turns();

    assertThat(received(Fixture.ALICE)).singleElement().asString().contains("Last reminder");
    assertThat(received(CAROL)).singleElement().asString().contains("<#" + Desk.PROD + ">");
    assertThat(received(Fixture.BOB)).isEmpty();
  }

  @Test
  void isInTheLanguageOfEachPerson() {
    desk.workspace.put(User.person(CAROL, "carol", "Carol").reading("fr-FR"));
    isPrivateWith(Fixture.BOT, Fixture.BOB);
    remind(1, true);
    turns();

    assertThat(received(CAROL)).singleElement().asString().contains("Dernier rappel");
    assertThat(received(Fixture.ALICE)).singleElement().asString().contains("Last reminder");
  }

  @Test
  void goesToNobodyWhomTheMentionReaches() {
    remind(1, true);
    turns();

    assertThat(received(Fixture.ALICE)).isEmpty();
    assertThat(received(CAROL)).isEmpty();
  }

  @Test
  void goesToAllIfSlackDoesNotSayWhoIsInTheChannel() {
    desk.workspace
        .faults()
        .next("conversations.info", Integer.MAX_VALUE, new MethodFault.Refused("missing_scope"));
    remind(1, true);
    turns();

    assertThat(received(Fixture.ALICE)).hasSize(1);
    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void isNotRepeatedAfterACutAndKeepsBackNothingElse() {
    isPrivateWith(Fixture.BOT);
    desk.workspace.put(User.person(Fixture.BOB, "bob", "Bob").deactivated());
    desk.workspace
        .faults()
        .next(
            "chat.postMessage",
            call -> call.path("channel").asText().equals(CAROL),
            1,
            new MethodFault.CutAfter());
    remind(1, true);
    turns();
    desk.laterTurn();

    assertThat(received(CAROL)).hasSize(1);
    assertThat(received(Fixture.ALICE)).hasSize(1);
    assertThat(received(Fixture.BOB)).isEmpty();
    assertThat(desk.parked()).isEmpty();
  }

  /** The lookup forgets a group when Slack reports a change of it. */
  @Test
  void goesToTheGroupsCurrentMembers() {
    isPrivateWith(Fixture.BOT, Fixture.ALICE, CAROL);
    assertThat(desk.groups.find(Fixture.APPROVERS)).isInstanceOf(ApproverGroup.Read.class);
    desk.workspace.put(
        new UserGroup(
            Fixture.APPROVERS, "approvers", "Approvers", List.of(Fixture.MALLORY), false));
    desk.groups.forget(Fixture.APPROVERS);

    remind(1, true);
    turns();

    assertThat(received(Fixture.MALLORY)).hasSize(1);
    assertThat(received(Fixture.BOB)).isEmpty();
  }

  private static AccountView escalatingToCarol() {
    Account account =
        Desk.account(
            "prod", Desk.PROD, new Approvers(List.of(Fixture.ALICE), List.of(Fixture.APPROVERS)));
    return AccountViews.english(account, Watches.escalatingTo(CAROL), List.of());
  }

  private void isPrivateWith(String... members) {
    desk.workspace.put(Channel.open(Desk.PROD, "directlink-prod", members).asPrivate());
  }

  private void remind(int hours, boolean last) {
    desk.append(
        Desk.FIRST, new Event.Reminded(desk.clock.instant(), Duration.ofHours(hours), last));
  }

  private void turns() {
    for (int turn = 0; turn < FEW_TURNS; turn++) {
      desk.turn();
    }
  }

  private List<String> received(String user) {
    return desk.workspace.snapshot().messages("D" + user.substring(1)).stream()
        .map(message -> message.text())
        .toList();
  }
}
