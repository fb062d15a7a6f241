package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The counterparty offers an expired interface again, with another id; both cards say so. */
final class OfferedAnewTest {
  private static final String OLD = DocumentedExample.INTERFACE;
  private static final String NEW = "dxvif-0000000b";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private WorkspaceMessage old;

  @BeforeEach
  void expire() throws Exception {
    old = bot.slack().card(OLD);
    bot.later(Duration.ofDays(8));
    bot.slack().card(OLD, "Expired");
  }

  @Test
  void linksTheCardsBothWaysOnce() throws Exception {
    offer("hosted-one");

    WorkspaceMessage card = bot.slack().card(NEW, "Replaces");
    assertThat(says(card, OLD + " · Expired")).isTrue();
    assertThat(says(bot.slack().open(bot.slack().alice(), card), OLD + " · Expired")).isTrue();
    assertThat(says(card, "archives/%s/p%s".formatted(old.channel(), digits(old)))).isTrue();
    WorkspaceMessage reply = bot.slack().reply(old, "was offered again");
    assertThat(says(reply, "archives/%s/p%s".formatted(card.channel(), digits(card)))).isTrue();
    assertThat(says(reply, "`expired`")).isFalse();
    WorkspaceMessage oldCard = bot.slack().card(OLD, "Replaced by");
    assertThat(says(oldCard, "archives/%s/p%s".formatted(card.channel(), digits(card)))).isTrue();

    bot.stop();
    bot.start();
    bot.later(Duration.ofMinutes(1));
    bot.cloud().offer("dxvif-0000000c");
    bot.slack().card("dxvif-0000000c");
    assertThat(bot.slack().replies(old)).hasSize(2);
    assertThat(bot.slack().cards(NEW)).hasSize(1);
  }

  @Test
  void theStatusOfEachNamesTheOther() throws Exception {
    offer("hosted-one");
    WorkspaceMessage card = bot.slack().card(NEW, "Replaces");
    // after them it knows where the card stands
    bot.takeTurns();
    SlackPerson alice = bot.slack().alice();

    alice.command(Fixture.PROD, "/directlink status " + OLD).get();
    WorkspaceMessage ofOld = bot.slack().whisper(alice, "Replaced by");
    assertThat(says(ofOld, NEW)).isTrue();
    assertThat(says(ofOld, "archives/%s/p%s".formatted(card.channel(), digits(card)))).isTrue();

    alice.command(Fixture.PROD, "/directlink status " + NEW).get();
    assertThat(says(bot.slack().whisper(alice, "Replaces"), digits(old))).isTrue();
  }

  @Test
  void doesNotTakeAnotherNameForTheSame() throws Exception {
    offer("hosted-two");

    assertThat(says(bot.slack().card(NEW), "Replaces")).isFalse();
  }

  @Test
  void getsItsCardThoughTheOldOneWasDeleted() throws Exception {
    bot.slack().bob().delete(old.channel(), old.ts());
    offer("hosted-one");

    bot.slack().card(NEW, "Replaces");
    bot.cloud().offer("dxvif-0000000c");
    bot.slack().card("dxvif-0000000c");
  }

  private void offer(String name) {
    Terms same = new Terms(name, 101, 65000, Optional.empty(), Optional.empty(), Optional.empty());
    bot.cloud()
        .cloud()
        .interfaces()
        .offer(NEW, DocumentedExample.CONNECTION, DocumentedExample.PROD.id(), same);
  }

  private static String digits(WorkspaceMessage message) {
    return message.ts().replace(".", "");
  }
}
