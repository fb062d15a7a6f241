package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import io.directlinkbot.ops.AuditExport;
import io.directlinkbot.ops.AuditFormat;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody announced is known when it comes, and missed when it does not. */
final class ExpectTest {
  private static final String EXPECT = "/directlink expect " + DocumentedExample.CONNECTION;
  private static final String OTHER = "/directlink expect dxcon-ffffffff";
  private static final String LATER = "dxvif-0000000b";
  private static final String LAST = "dxvif-0000000c";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();

  @BeforeEach
  void start() throws Exception {
    bot.slack().card(DocumentedExample.INTERFACE);
  }

  @Test
  void whatWaitsAlreadySaysWhoExpectedIt() throws Exception {
    typed(alice, EXPECT + " the new site <!channel>", "Noted as number 1");

    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE, "Expected by");
    assertThat(says(card, "<@U0ALICE>")).isTrue();
    assertThat(says(card, "the new site")).isTrue();
    assertThat(card.text()).doesNotContain("<!channel>");
    typed(alice, "/directlink expect", "Nothing is expected here");
  }

  @Test
  void aNoteIsKeptAsItsPersonMeantIt() throws Exception {
    String note =
        "R&D *Two*  @bob #directlink-prod <see> https://wiki.example/a?b=1&c=2 &amp; @here";
    String shown = note.replace("  ", " ");
    WorkspaceMessage noted = typed(alice, EXPECT + " " + note, "Noted as number 1");

    assertThat(says(noted, shown)).isTrue();
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE, "Expected by");
    assertThat(says(card, shown)).isTrue();
    // what comes from a dialog Slack does not escape
    String typed = "Q&amp;A <b> & *x* &lt;";
    bot.slack().open(alice, card, DocumentedExample.GATEWAY);
    alice.type("note", typed).get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "Note: " + typed);
    ByteArrayOutputStream audit = new ByteArrayOutputStream();
    try (ReadOnlyStore store = ReadOnlyStore.open("jdbc:sqlite:" + bot.store())) {
      new AuditExport(store).write(AuditFormat.CSV, Optional.empty(), audit);
    }
    assertThat(audit.toString(UTF_8)).contains(note, typed);
  }

  @Test
  void whatComesLaterIsKnownOnceAlsoAfterARestart() throws Exception {
    typed(alice, EXPECT + " vlan " + InCloud.terms(LATER).vlan() + " by 3d hello", "VLAN ");
    bot.stop();
    bot.start();
    bot.cloud().offer(LAST);
    bot.cloud().offer(LATER);

    bot.slack().card(LATER, "Expected by");
    assertThat(says(bot.slack().card(LAST), "Expected by")).isFalse();
    assertThat(says(bot.slack().card(DocumentedExample.INTERFACE), "Expected by")).isFalse();
    bot.later(Duration.ofDays(4));
    bot.cloud().awaitWholePolls(1);
    assertThat(bot.slack().notices(Fixture.PROD)).isEmpty();
  }

  @Test
  void eachIsMetByOneRequest() throws Exception {
    typed(alice, EXPECT + " one", "Noted as number 1");
    bot.slack().card(DocumentedExample.INTERFACE, "Expected by");
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    typed(alice, EXPECT + " another", "Noted as number 2");

    assertThat(says(bot.slack().card(LATER, "Expected by"), "another")).isTrue();
    assertThat(says(bot.slack().card(DocumentedExample.INTERFACE), "another")).isFalse();
  }

  @Test
  void whatDoesNotComeIsReportedOnceToWhoAnnouncedItAndStillKnownLater() throws Exception {
    typed(alice, OTHER + " by 1d for the new site", "Noted as number 1");
    bot.later(Duration.ofDays(2));

    WorkspaceMessage late = bot.slack().notice(Fixture.PROD, "<@U0ALICE> expected");
    assertThat(says(late, "for the new site")).isTrue();
    // so that no account's last poll was two days before the stop
    bot.takeTurns();
    bot.stop();
    bot.start();
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    assertThat(bot.slack().notices(Fixture.PROD)).hasSize(1);
    typed(alice, "/directlink expect", "for the new site");
  }

  @Test
  void oneThatWasTakenBackIsNeitherMetNorReported() throws Exception {
    typed(alice, OTHER + " by 1d", "Noted as number 1");
    typed(bot.slack().mallory(), "/directlink expect", "dxcon-ffffffff");
    typed(
        bot.slack().mallory(),
        "/directlink expect cancel 1",
        "Announcement 1 was not cancelled. You are not");
    typed(alice, "/directlink expect cancel 1", "Number 1 is no longer expected");
    typed(alice, "/directlink expect cancel 1", "Number 1 is not on the list");
    bot.later(Duration.ofDays(3));
    bot.cloud().awaitWholePolls(1);
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);

    assertThat(bot.slack().notices(Fixture.PROD)).isEmpty();
  }

  @Test
  void whatIsExpectedAlreadyIsNotNotedAgain() throws Exception {
    typed(alice, OTHER + " vlan 101 by 1d for the new site", "Noted as number 1");
    typed(alice, OTHER + " vlan 101 by 1d for the new site", "Already expected as number 1");
    typed(alice, OTHER + " vlan 101 by 1d for another site", "Noted as number 2");
    bot.later(Duration.ofDays(2));

    bot.slack().notice(Fixture.PROD, "for the new site");
    bot.slack().notice(Fixture.PROD, "for another site");
    assertThat(bot.slack().notices(Fixture.PROD)).hasSize(2);
    typed(alice, "/directlink expect list", "*overdue*");
  }

  @Test
  void aConnectionThatNothingIsKnownOfGetsAHint() throws Exception {
    typed(alice, OTHER, "Nothing has come on `dxcon-ffffffff` so far");
    WorkspaceMessage known = typed(alice, EXPECT + " vlan 4000", "Noted as number 2");

    assertThat(says(known, "so far")).isFalse();
    assertThat(says(known, "(UTC)")).isFalse();
    assertThat(says(typed(alice, EXPECT + " by 1d", "Noted as number 3"), "(UTC)")).isTrue();
  }

  /** Some deliver no trigger, or the same one each time; Slack delivers a command twice. */
  @Test
  void aCommandIsToldFromAnotherWithoutItsTriggerToo() throws Exception {
    typed(alice, OTHER + " first", "Noted as number 1");
    SocketMode sockets = bot.slack().workspace().sockets();
    ObjectNode command = sockets.sent().getLast().payload().deepCopy();
    sockets.send(SocketEnvelope.Type.SLASH_COMMANDS, command).get();
    String text = command.path("text").asText().replace("first", "second");
    sockets.send(SocketEnvelope.Type.SLASH_COMMANDS, command.deepCopy().put("text", text)).get();
    bot.slack().whisper(alice, "Noted as number 2");
    command.remove("trigger_id");
    text = text.replace("second", "third");
    sockets.send(SocketEnvelope.Type.SLASH_COMMANDS, command.put("text", text)).get();
    bot.slack().whisper(alice, "Noted as number 3");
  }

  @Test
  void onlyWhoMayDecideMayAnnounce() throws Exception {
    typed(
        bot.slack().mallory(), EXPECT + " tea", "Your announcement was not recorded. You are not");
    typed(alice, "/directlink expect", "Nothing is expected here");
  }

  @Test
  void anythingElseGetsAHint() throws Exception {
    typed(alice, "/directlink expect <!channel>", "First comes the id of the connection");
    typed(alice, EXPECT + " by yesterday", "After `by` comes a day");
    typed(alice, EXPECT + " vlan 1", "After `vlan` comes a number from 2 to 4094");
    typed(alice, EXPECT + " by the carrier's promise", "a note can't begin with that word");
    typed(alice, "/directlink expect cancel two", "`/directlink expect cancel 3`");
    List<WorkspaceMessage> posts = bot.slack().workspace().snapshot().messages();
    assertThat(posts).noneMatch(each -> says(each, "<!channel>"));
  }

  @Test
  void whoAnnouncedItIsKnownToWhoDeclinesItAndToldOfThat() throws Exception {
    typed(alice, EXPECT + " the new site", "Noted as number 1");
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE, "Expected by");
    SlackPerson bob = bot.slack().bob();
    bob.click(card.surface(), "decline").get();
    View dialog = bot.slack().dialog(bob, "Decline interface");
    assertThat(says(dialog, "<@U0ALICE> expects this interface")).isTrue();
    assertThat(says(dialog, "the new site")).isTrue();
    bob.type("reason", "not ours").get();
    assertThat(bob.submit().get()).isEqualTo(new Outcome.Closed());

    WorkspaceMessage told = bot.slack().reply(card, "<@U0BOB> declined");
    assertThat(says(told, "<@U0ALICE> expected it")).isTrue();
  }

  private WorkspaceMessage typed(SlackPerson person, String line, String answer) throws Exception {
    assertThat(person.command(Fixture.PROD, line).get()).isEqualTo(new Outcome.Done());
    return bot.slack().whisper(person, answer);
  }
}
