package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A workspace that takes no rich text anywhere: people see and do all the same. */
final class WithoutRichTextTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson alice = bot.slack().alice();
  private final SlackPerson bob = bot.slack().bob();
  private final AtomicInteger refused = new AtomicInteger();

  @BeforeEach
  void start() throws Exception {
    for (String way : List.of(MethodFaultPlan.ANY, MethodFaultPlan.RESPONSE_URL)) {
      bot.slack()
          .workspace()
          .faults()
          .next(
              way,
              call -> {
                boolean isRich = call.toString().contains("rich_text");
                refused.addAndGet(isRich ? 1 : 0);
                return isRich;
              },
              Integer.MAX_VALUE,
              new MethodFault.Refused(
                  "invalid_blocks", List.of("[ERROR] unsupported type: rich_text")));
    }
    bot.start();
    bot.slack().card(INTERFACE);
  }

  @AfterEach
  void nothingRichStands() {
    assertThat(bot.slack().workspace().snapshot().messages())
        .allSatisfy(each -> assertThat(each.blocks().toString()).doesNotContain("rich_text"));
  }

  @Test
  void cardDialogsRepliesAndRemindersSayTheSame() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    assertThat(says(card, "*VLAN* 101")).isTrue();
    bot.later(Duration.ofDays(3));
    bot.slack().reply(card, "Reminder:");
    bob.select(card.surface(), "menu", "details").get();
    assertThat(says(bot.slack().dialog(bob, "Details and commands"), INTERFACE)).isTrue();
    bob.close().get();

    bob.click(card.surface(), "decline").get();
    assertThat(says(bot.slack().dialog(bob, "Decline interface"), "deletes the interface"))
        .isTrue();
    bob.close().get();
    View dialog = bot.slack().open(alice, card, DocumentedExample.GATEWAY);
    assertThat(says(dialog, DocumentedExample.GATEWAY)).isTrue();
    assertThat(alice.submit().get()).isNotInstanceOf(Outcome.Errors.class);

    bot.slack().reply(card, "`pending`");
    bot.slack().card(INTERFACE, "Accepted");
  }

  @Test
  void everyVerbAnswers() throws Exception {
    String example = INTERFACE;
    for (String line :
        List.of(
            "",
            "status",
            "status " + example,
            "gateways",
            "history",
            "history 7d",
            "remind " + example,
            "expect",
            "expect dxcon-12345678 vlan 102",
            "health",
            "help",
            "help status",
            "nonsense")) {
      int before = answers(alice).size();
      alice.command(Fixture.PROD, "/directlink " + line).get();
      bot.slack().see("an answer to " + line, _ -> answers(alice).size() > before);
    }
    for (String verb : List.of("accept", "decline")) {
      alice.command(Fixture.PROD, "/directlink " + verb + " " + example).get();
      String title = verb.equals("accept") ? "Accept interface" : "Decline interface";
      assertThat(says(bot.slack().dialog(alice, title), example)).isTrue();
      alice.close().get();
    }
  }

  @Test
  void homeMentionAndShortcutAreAnswered() throws Exception {
    alice.openHome().get();
    bot.slack()
        .see(
            "a Home tab",
            now -> now.home(alice.id()).filter(home -> says(home, INTERFACE)).isPresent());

    WorkspaceMessage asked =
        bob.mention(Fixture.PROD, "@directlink-bot " + INTERFACE, Optional.empty()).get();
    bot.slack().reply(asked, INTERFACE);

    bob.shortcut(asked, "show_status").get();
    bot.slack().whisper(bob, INTERFACE);
  }

  @Test
  void onlyTheFirstMessagesAndDialogsAreRefused() throws Exception {
    for (int number = 1; number <= 5; number++) {
      bot.cloud().offer("dxvif-w" + number);
      WorkspaceMessage card = bot.slack().card("dxvif-w" + number);
      alice.click(card.surface(), "accept").get();
      bot.slack().dialog(alice, "Accept interface");
      alice.close().get();
    }
    int before = refused.get();

    bot.cloud().offer("dxvif-w6");
    WorkspaceMessage card = bot.slack().card("dxvif-w6");
    alice.click(card.surface(), "accept").get();
    bot.slack().dialog(alice, "Accept interface");

    assertThat(refused.get()).isEqualTo(before).isPositive();
  }

  private List<WorkspaceMessage> answers(SlackPerson person) {
    return new ArrayList<>(
        bot.slack().workspace().snapshot().messages().stream()
            .filter(each -> each.onlyFor().filter(person.id()::equals).isPresent())
            .toList());
  }
}
