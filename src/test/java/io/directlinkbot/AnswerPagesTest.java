package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be done with an answer: turn its pages, and show it to everybody. */
final class AnswerPagesTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson mallory = bot.slack().mallory();

  @Test
  void aLongStatusHasPagesThatReplaceEachOther() throws Exception {
    for (int number = 1; number <= 12; number++) {
      bot.cloud().offer(String.format(Locale.ROOT, "dxvif-%08x", number));
    }
    bot.slack().card("dxvif-0000000c");
    bot.slack().see("all cards", now -> now.messages(Fixture.PROD).size() >= 13);

    WorkspaceMessage first = typed("status", "13 waiting to be accepted");
    assertThat(says(first, "Page 1 of 2")).isTrue();
    mallory.click(first.surface(), "answer_next").get();
    WorkspaceMessage second = bot.slack().whisper(mallory, "Page 2 of 2");
    assertThat(second.ts()).isEqualTo(first.ts());
    mallory.click(second.surface(), "answer_previous").get();
    bot.slack().whisper(mallory, "Page 1 of 2");
    assertThat(readBy(mallory)).hasSize(1);
  }

  @Test
  void anAnswerIsSharedUnderTheNameOfWhoSharedIt() throws Exception {
    bot.slack().card(INTERFACE);
    WorkspaceMessage answer = typed("status 5678", "172.16.0.4/30");

    mallory.click(answer.surface(), "answer_share").get();

    bot.slack()
        .see(
            "the shared answer",
            now ->
                now.messages(Fixture.PROD).stream()
                    .anyMatch(
                        each ->
                            each.onlyFor().isEmpty()
                                && says(each, "<@U0MALLORY> shared the answer to")
                                && says(each, "/directlink status 5678")
                                && says(each, "172.16.0.4/30")
                                && !says(each, "answer_share")));
  }

  @Test
  void anAnswerIsSharedByTheBotWhereSlackTakesNoneThroughTheUrl() throws Exception {
    bot.slack().card(INTERFACE);
    WorkspaceMessage answer = typed("status 5678", "172.16.0.4/30");
    bot.slack()
        .workspace()
        .faults()
        .next(MethodFaultPlan.RESPONSE_URL, Integer.MAX_VALUE, new MethodFault.Refused("used_url"));

    mallory.click(answer.surface(), "answer_share").get();

    bot.slack()
        .see(
            "the shared answer",
            now ->
                now.messages(Fixture.PROD).stream()
                    .anyMatch(each -> says(each, "<@U0MALLORY> shared the answer to")));
  }

  @Test
  void answersComeInADirectMessageToo() throws Exception {
    bot.slack().card(INTERFACE);
    bot.slack()
        .workspace()
        .put(Channel.open("D0MALLORY", "directlink-bot", Fixture.BOT, Fixture.MALLORY));

    mallory.command("D0MALLORY", "/directlink status").get();

    WorkspaceMessage answer = bot.slack().whisper(mallory, "1 waiting to be accepted");
    assertThat(answer.channel()).isEqualTo("D0MALLORY");
    assertThat(says(answer, "answer_share")).isFalse();
  }

  @Test
  void aPersonReadsTheAnswersInTheirOwnLanguage() throws Exception {
    bot.slack().card(INTERFACE);
    bot.slack().workspace().put(User.person(Fixture.BOB, "bob", "Bob Keller").reading("fr-FR"));
    SlackPerson bob = bot.slack().bob();

    bob.command(Fixture.PROD, "/directlink status").get();
    bot.slack().whisper(bob, "1 en attente");
    bob.command(Fixture.PROD, "/directlink help health").get();
    bot.slack().whisper(bob, "dit si Slack est connecté");
    bob.command(Fixture.PROD, "/directlink histoy").get();
    bot.slack().whisper(bob, "Vouliez-vous dire `/directlink history`");
  }

  @Test
  void gatewaysAreListedAndSearched() throws Exception {
    bot.slack().card(INTERFACE);

    assertThat(says(typed("gateways", "can be chosen"), DocumentedExample.GATEWAY)).isTrue();
    typed("gateways prod " + DocumentedExample.GATEWAY.substring(4), "One gateway matches");
    typed("gateways prod nothing", "No gateway matches `nothing`");
  }

  @Test
  void gatewaysOfAnAccountThatCanNotBeReadSaySo() throws Exception {
    bot.slack().card(INTERFACE);
    bot.later(Duration.ofMinutes(2));

    assertThat(says(typed("gateways staging", "gateway"), "staging")).isTrue();
  }

  @Test
  void historyTellsWhatCameOfRequests() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    typed("history", "Nothing was decided or ended yet");
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");

    WorkspaceMessage history = typed("history 10 prod", "The last outcome");
    assertThat(says(history, "accepted by <@U0ALICE> with `" + DocumentedExample.GATEWAY + "`"))
        .isTrue();
    typed("history 7d", "One outcome since");
    bot.later(Duration.ofDays(8));
    typed("history 7d", "Nothing was decided or ended since");
    typed("history lately", "`lately` was not understood");
  }

  @Test
  void healthTellsHowTheBotDoes() throws Exception {
    bot.slack().card(INTERFACE);

    WorkspaceMessage health = typed("health", "All is well");
    assertThat(says(health, "Slack: connected")).isTrue();
    assertThat(says(health, "Account prod: last polled <!date^")).isTrue();
  }

  @Test
  void healthNamesAnAccountThatCanNotBePolled() throws Exception {
    bot.slack().card(INTERFACE);
    bot.cloud()
        .faults()
        .next(
            Integer.MAX_VALUE,
            call -> call.account().equals(DocumentedExample.PROD),
            new CallFault.Refuse(403, "UnrecognizedClientException", "The token is invalid."));
    bot.later(Duration.ofMinutes(2));
    bot.takeTurns();

    WorkspaceMessage health = typed("health", "Account prod: The cloud did not take access_key");
    assertThat(says(health, "All is well")).isFalse();
    assertThat(says(health, "Account staging: last polled <!date^")).isTrue();
  }

  private WorkspaceMessage typed(String line, String answer) throws Exception {
    mallory.command(Fixture.PROD, "/directlink " + line).get();
    return bot.slack().whisper(mallory, answer);
  }

  private List<WorkspaceMessage> readBy(SlackPerson person) {
    return bot.slack().workspace().snapshot().messages().stream()
        .filter(each -> each.onlyFor().filter(person.id()::equals).isPresent())
        .toList();
  }
}
