package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Home tab: what each person sees there, and what its buttons do. */
final class HomeTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String ACCEPT = "home prod/" + INTERFACE + "/1/accept";
  private static final String PUBLISH = "views.publish";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();

  @BeforeEach
  void start() throws Exception {
    bot.slack().card(INTERFACE);
  }

  @Test
  void showsWhatWaitsWithItsDeadlineToWhoeverOpensIt() throws Exception {
    assertThat(alice.home()).isEmpty();

    View home = open(alice, "1 interface waits to be accepted");

    assertThat(says(home, "hosted-one · " + INTERFACE + " · VLAN 101 · Carrier A · account prod"))
        .isTrue();
    assertThat(says(home, "may expire any time, at the latest <!date^")).isTrue();
    assertThat(says(home, "Polled without trouble: prod, staging")).isTrue();
  }

  @Test
  void isInThePersonsOwnLanguageAndFollowsThePersonToAnother() throws Exception {
    open(alice, "1 interface waits to be accepted");
    alice.read("fr-FR");
    // what Slack said of a person counts for a minute
    bot.later(Duration.ofMinutes(2));

    View home = open(alice, "1 interface en attente");

    assertThat(says(home, "Accepter…")).isTrue();
    open(bot.slack().bob(), "1 interface waits to be accepted");
  }

  @Test
  void acceptsWithTheSameDialogAsTheCard() throws Exception {
    View home = open(alice, "Accept…");
    alice.click(home.surface(), ACCEPT).get();
    bot.slack().dialog(alice, "Accept interface");
    alice.options("gateway", "").get();
    alice.choose("gateway", DocumentedExample.GATEWAY).get();
    alice.submit().get();

    bot.slack().card(INTERFACE, "Accepted");
    home = see(alice, "No interface waits to be accepted");
    assertThat(says(home, "What you decided")).isTrue();
    assertThat(says(home, "by <@U0ALICE> with `" + DocumentedExample.GATEWAY + "`")).isTrue();
    assertThat(home.body().findValuesAsText("action_id")).isEmpty();
  }

  @Test
  void refusesThoseWhoMayNotDecideInADialogOfTheirOwn() throws Exception {
    SlackPerson mallory = bot.slack().mallory();
    View home = open(mallory, "Accept…");
    mallory.click(home.surface(), ACCEPT).get();

    View notice = bot.slack().dialog(mallory, "directlink-bot");

    assertThat(says(notice, "not an approver")).isTrue();
    assertThat(says(bot.slack().card(INTERFACE), "Waiting")).isTrue();
  }

  @Test
  void showsWhoIsOnItAndWhatChangesToThoseWhoLook() throws Exception {
    open(alice, "1 interface waits to be accepted");
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().bob().select(card.surface(), "menu", "take").get();

    see(alice, "<@U0BOB> is on it");
    bot.cloud().offer("dxvif-0000000b");
    see(alice, "2 interfaces wait to be accepted");

    assertThat(bot.slack().bob().home()).as("who did not look").isEmpty();
  }

  @Test
  void aChangeIsOneCallForEachWhoLooksAndNoneLater() throws Exception {
    open(alice, "1 interface waits to be accepted");
    int before = calls();
    bot.cloud().offer("dxvif-0000000b");
    see(alice, "2 interfaces wait to be accepted");
    bot.takeTurns();
    assertThat(calls()).isEqualTo(before + 1);

    bot.later(Duration.ofMinutes(10));
    bot.cloud().offer("dxvif-0000000c");
    bot.slack().card("dxvif-0000000c");
    bot.takeTurns();

    assertThat(calls()).isEqualTo(before + 1);
  }

  @Test
  void saysWhichAccountCanNotBePolledAndThatItCanAgain() throws Exception {
    open(alice, "Polled without trouble: prod, staging");

    bot.cloud().cloud().revokeKey(DocumentedExample.PROD.accessKey());
    see(alice, "*prod* can't be polled");
    bot.cloud().cloud().restoreKey(DocumentedExample.PROD.accessKey());
    bot.later(Duration.ofHours(1));

    open(alice, "Polled without trouble: prod, staging");
  }

  @Test
  void staysAsItIsWhenItCanNotBeDrawnUntilTheNextChange() throws Exception {
    open(alice, "1 interface waits to be accepted");
    bot.slack().workspace().faults().next(PUBLISH, 1, new MethodFault.Refused("not_enabled"));
    int before = calls();
    bot.cloud().offer("dxvif-0000000b");
    bot.slack().workspace().calls().await(PUBLISH, before + 1, InSlack.PATIENCE);
    assertThat(says(alice.home().orElseThrow(), "1 interface waits")).isTrue();

    bot.cloud().offer("dxvif-0000000c");

    see(alice, "3 interfaces wait to be accepted");
  }

  @Test
  void isSimplerWhenSlackRefusesTheFullForm() throws Exception {
    bot.slack().workspace().faults().next(PUBLISH, 1, new MethodFault.Refused("invalid_arguments"));

    View home = open(alice, "Slack refused the full form of this tab");

    assertThat(says(home, "1 interface waits to be accepted")).isTrue();
  }

  @Test
  void theTabWithMessagesIsNotTheHomeTab() throws Exception {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("type", "app_home_opened").put("user", Fixture.ALICE).put("tab", "messages");
    bot.slack().workspace().event(event.put("channel", alice.directMessages())).get();

    open(bot.slack().bob(), "1 interface waits to be accepted");
    assertThat(alice.home()).isEmpty();
  }

  private int calls() {
    return bot.slack().workspace().calls().count(PUBLISH);
  }

  private View open(SlackPerson person, String text) throws Exception {
    person.openHome().get();
    return see(person, text);
  }

  private View see(SlackPerson person, String text) throws InterruptedException {
    WorkspaceSnapshot now =
        bot.slack()
            .see(
                "a Home tab of " + person.id() + ": " + text,
                it -> it.home(person.id()).filter(view -> says(view, text)).isPresent());
    return now.home(person.id()).orElseThrow();
  }
}
