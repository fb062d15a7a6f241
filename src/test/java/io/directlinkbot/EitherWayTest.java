package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People see the same, whether Slack delivers through sockets or over HTTP. */
final class EitherWayTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  enum Way {
    SOCKETS,
    HTTP;

    RunningBot start() {
      return switch (this) {
        case SOCKETS -> RunningBot.started();
        case HTTP -> RunningBot.overHttp().start();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInterfaceIsAcceptedFromTheCardToTheReply(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      WorkspaceMessage card = bot.slack().card(INTERFACE, "Choose a virtual gateway");
      SlackPerson alice = bot.slack().alice();

      View dialog = bot.slack().open(alice, card, GATEWAY);
      assertThat(says(dialog, GATEWAY)).isTrue();
      assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

      assertThat(says(bot.slack().reply(card, "`pending`"), "<@U0ALICE>")).isTrue();
      bot.slack().card(INTERFACE, "Accepted (pending)");
      assertThat(bot.cloud().gateway(INTERFACE)).contains(GATEWAY);
      assertThat(bot.cloud().confirms()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSubmitThatLacksSomethingComesBack(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      WorkspaceMessage card = bot.slack().card(INTERFACE);
      SlackPerson alice = bot.slack().alice();
      bot.slack().open(alice, card);

      assertThat(alice.submit().get()).isInstanceOf(Outcome.Errors.class);
      assertThat(bot.cloud().confirms()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void gatewaysAreFoundWhileSomebodyTypes(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      WorkspaceMessage card = bot.slack().card(INTERFACE, "Choose a virtual gateway");

      SlackPerson alice = bot.slack().alice();
      // as people do when a first try takes too long
      Awaitility.await()
          .atMost(InSlack.PATIENCE)
          .until(
              () -> alice.options(card.surface(), "gateway", "Product").get().values(),
              List.of(GATEWAY)::equals);
      assertThat(alice.options(card.surface(), "gateway", "none").get().values()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommandIsAnsweredToThePersonAlone(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      bot.slack().card(INTERFACE);

      assertThat(bot.slack().mallory().command(Fixture.PROD, "/directlink status dxvif-é&=+").get())
          .isEqualTo(new Outcome.Done());

      WorkspaceMessage answer = bot.slack().whisper(bot.slack().mallory(), "dxvif-é");
      assertThat(answer.visibleTo(Fixture.ALICE)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPersonWhoMayNotDecideIsAnswered(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      WorkspaceMessage card = bot.slack().card(INTERFACE);

      bot.slack().mallory().click(card.surface(), "accept").get();

      bot.slack().whisper(bot.slack().mallory(), "not an approver");
      assertThat(bot.slack().mallory().view()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aControlOfAnotherVersionIsAnswered(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      WorkspaceMessage card = bot.slack().card(INTERFACE);
      ObjectNode click =
          (ObjectNode)
              new ObjectMapper()
                  .readTree(
                      """
                      {"type": "block_actions", "trigger_id": "1.2.3", "token": "t",
                       "team": {"id": "T0SANDBOX", "domain": "x"},
                       "user": {"id": "U0ALICE", "team_id": "T0SANDBOX"},
                       "api_app_id": "A0DIRECTLINKBOT",
                       "container": {"type": "message", "message_ts": "%2$s", "channel_id": "%1$s"},
                       "channel": {"id": "%1$s", "name": "directlink-prod"},
                       "actions": [{"type": "button", "action_id": "hold", "block_id": "b", "value": "v"}]}
                      """
                          .formatted(card.channel(), card.ts()));

      bot.slack().workspace().delivery().send(SocketEnvelope.Type.INTERACTIVE, click).get();

      bot.slack().whisper(bot.slack().alice(), "another version of this bot");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBotThatWasStoppedGoesOn(Way way) throws Exception {
    try (RunningBot bot = way.start()) {
      WorkspaceMessage card = bot.slack().card(INTERFACE);
      bot.stop();
      bot.start();

      assertThat(bot.slack().accept(bot.slack().alice(), card, GATEWAY))
          .isEqualTo(new Outcome.Closed());
      bot.slack().reply(card, "`pending`");
    }
  }
}
