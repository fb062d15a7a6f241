package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one person sees reaches that person, wherever the click was. */
final class AnswerPathTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String EVE = "U0EVE";
  private static final String NO = "You are not an approver";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final InSlack slack = bot.slack();
  private SlackPerson eve;

  @BeforeEach
  void start() {
    slack.workspace().put(User.person(EVE, "eve", "Eve Previews"));
    eve = slack.workspace().person(EVE);
    bot.start();
  }

  @Test
  void isThroughTheResponseUrlForWhoOnlyPreviewsTheChannel() throws Exception {
    WorkspaceMessage card = slack.card(INTERFACE);

    eve.click(card.surface(), "accept").get();

    assertThat(slack.whisper(eve, NO).channel()).isEqualTo(Fixture.PROD);
    assertThat(slack.latest(card).text()).isEqualTo(card.text());
    assertThat(slack.workspace().calls().count("chat.postEphemeral")).isZero();
  }

  @Test
  void staysInTheThreadOfTheClickWithAndWithoutTheUrl() throws Exception {
    WorkspaceMessage card = slack.card(INTERFACE);
    bot.later(Duration.ofHours(1));
    WorkspaceMessage reminder = slack.reply(card, "Reminder:");
    slack.mallory().click(reminder.surface(), "snooze").get();
    WorkspaceMessage told = slack.whisper(slack.mallory(), NO);
    assertThat(told.threadTs()).contains(card.ts());

    ObjectNode click = slack.workspace().sockets().sent().getLast().payload().deepCopy();
    click.remove("response_url");
    slack.workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, click).get();

    slack.see(
        "a second answer in the thread",
        now ->
            now.thread(Fixture.MALLORY, card.channel(), card.ts()).stream()
                    .filter(it -> it.onlyFor().isPresent())
                    .count()
                == 2);
  }

  @Test
  void isADialogOrADirectMessageWhereNothingElseWorks() throws Exception {
    WorkspaceMessage card = slack.card(INTERFACE);
    eve.click(card.surface(), "accept").get();
    slack.whisper(eve, NO);
    ObjectNode click = slack.workspace().sockets().sent().getLast().payload().deepCopy();
    click.put("response_url", "http://127.0.0.1:1/gone");
    slack.workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, click).get();
    assertThat(InSlack.says(slack.dialog(eve, "directlink-bot"), NO)).isTrue();
    eve.close().get();

    slack.workspace().faults().next("views.open", 1, new MethodFault.Refused("expired_trigger_id"));
    slack.workspace().sockets().send(SocketEnvelope.Type.INTERACTIVE, click).get();

    slack.see(
        "a direct message",
        now -> now.messages("D0EVE").stream().anyMatch(message -> InSlack.says(message, NO)));
  }
}
