package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static io.directlinkbot.InSlack.title;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deciding by command: the same dialogs as on the card, for the same people, and no shortcut. */
final class TypedDecisionTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
    bot.start();
    card = bot.slack().card(INTERFACE);
    // once a picker has asked for them, the bot knows the gateways
    assertThat(alice.options(card.surface(), "gateway", GATEWAY).get().options()).hasSize(1);
  }

  @Test
  void acceptOpensTheDialogWithTheGatewayThatWasNamed() throws Exception {
    typed(alice, "accept " + INTERFACE + " " + GATEWAY);

    View dialog = bot.slack().dialog(alice, "Accept interface");
    assertThat(says(dialog, GATEWAY)).isTrue();
    assertThat(bot.cloud().confirms()).isZero();
    alice.submit().get();
    bot.slack().reply(card, "`pending`");
    assertThat(bot.cloud().gateway(INTERFACE)).contains(GATEWAY);
  }

  @Test
  void acceptCompletesPartsOfIdsAndNames() throws Exception {
    typed(alice, "ACCEPT `5678`,  *" + GATEWAY.substring(4, 9) + "*");

    assertThat(says(bot.slack().dialog(alice, "Accept interface"), GATEWAY)).isTrue();
  }

  @Test
  void acceptAsksWhichOfTwoIsMeant() throws Exception {
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().card("dxvif-0000000b");
    typed(alice, "accept dxvif");

    WorkspaceMessage which = bot.slack().whisper(alice, "2 interfaces match `dxvif`. Which one?");
    assertThat(says(which, INTERFACE)).isTrue();
    assertThat(says(which, "dxvif-0000000b")).isTrue();
    assertThat(alice.view()).isEmpty();
  }

  @Test
  void acceptSaysSoWhenNoGatewayMatches() throws Exception {
    typed(alice, "accept " + INTERFACE + " vgw-nowhere");

    bot.slack().whisper(alice, "No gateway that can be chosen matches `vgw-nowhere`");
  }

  @Test
  void acceptAloneAsksWhichOne() throws Exception {
    typed(alice, "accept");

    assertThat(says(bot.slack().whisper(alice, "Which one? Type"), INTERFACE)).isTrue();
  }

  @Test
  void acceptOfWhatNeedsNoDecisionSaysWhatBecameOfIt() throws Exception {
    bot.slack().accept(alice, card, GATEWAY);
    bot.slack().reply(card, "`pending`");
    typed(alice, "accept " + INTERFACE);

    bot.slack().whisper(alice, "is already accepted, by <@U0ALICE>");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void decidingIsForThoseWhoMayDecide() throws Exception {
    SlackPerson mallory = bot.slack().mallory();
    for (String line : new String[] {"accept", "decline", "remind"}) {
      int before = whispers(mallory, "not an approver");
      typed(mallory, line + " " + INTERFACE);
      bot.slack().see(line + " refused", _ -> whispers(mallory, "not an approver") > before);
    }
    assertThat(mallory.view()).isEmpty();
    assertThat(bot.slack().replies(card)).isEmpty();
  }

  @Test
  void declineOpensTheDialogWithTheReason() throws Exception {
    typed(alice, "decline " + INTERFACE + " *wrong* VLAN");

    View dialog = bot.slack().dialog(alice, "Decline interface");
    assertThat(dialog.body().toString()).contains("\"initial_value\":\"*wrong* VLAN\"");
    assertThat(bot.cloud().state(INTERFACE)).isEqualTo("confirming");
    alice.submit().get();
    bot.slack().reply(card, "*wrong* VLAN");
    assertThat(bot.cloud().state(INTERFACE)).isEqualTo("rejected");
  }

  @Test
  void declineFindsANameOfSeveralWords() throws Exception {
    typed(alice, "decline Hosted-one");

    View dialog = bot.slack().dialog(alice, "Decline interface");
    assertThat(title(dialog)).isEqualTo("Decline interface");
    assertThat(says(dialog, "initial_value")).isFalse();
  }

  @Test
  void remindRepeatsTheReminderInTheThreadOnceAnHour() throws Exception {
    typed(alice, "remind " + INTERFACE);

    WorkspaceMessage reminder = bot.slack().reply(card, "Reminder: " + INTERFACE);
    assertThat(says(reminder, "<@U0ALICE> asked for this reminder")).isTrue();
    assertThat(reminder.inChannel()).isFalse();
    bot.slack().whisper(alice, "The approvers are being reminded of " + INTERFACE);
    typed(bot.slack().bob(), "remind " + INTERFACE);
    bot.slack().whisper(bot.slack().bob(), "less than an hour ago");
    bot.later(Duration.ofMinutes(61));
    int before = bot.slack().replies(card).size();
    typed(bot.slack().bob(), "remind " + INTERFACE);
    bot.slack().reply(card, "<@U0BOB> asked for this reminder");
    assertThat(bot.slack().replies(card).size()).isGreaterThan(before);
  }

  @Test
  void remindOfWhatNeedsNoDecisionSaysSo() throws Exception {
    bot.slack().accept(alice, card, GATEWAY);
    bot.slack().reply(card, "`pending`");
    typed(alice, "remind " + INTERFACE);

    bot.slack().whisper(alice, "needs no decision any more");
  }

  private int whispers(SlackPerson person, String text) {
    return (int)
        bot.slack().workspace().snapshot().messages().stream()
            .filter(each -> each.onlyFor().filter(person.id()::equals).isPresent())
            .filter(each -> says(each, text))
            .count();
  }

  private static void typed(SlackPerson person, String line) throws Exception {
    person.command(Fixture.PROD, "/directlink " + line).get();
  }
}
