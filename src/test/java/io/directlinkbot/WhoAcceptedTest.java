package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.InterfaceTable;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody is said to have accepted what the cloud does not say that they did. */
final class WhoAcceptedTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String SECOND = DocumentedExample.SECOND_GATEWAY;
  private static final String DIRECT_CONNECT_GATEWAY = "11460968-4ac1-4fd3-bdb2-00599EXAMPLE";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SlackPerson alice = bot.slack().alice();
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
    card = bot.slack().card(INTERFACE);
  }

  @Test
  void isLeftOpenWhileNoGatewayIsNamedAndThenTold() throws Exception {
    InterfaceTable interfaces = bot.cloud().cloud().interfaces();
    bot.slack().open(alice, card, GATEWAY);
    bot.cloud()
        .nextConfirm(
            new CallFault.Meanwhile(
                () -> interfaces.setState(INTERFACE, "pending"),
                new CallFault.Refuse(500, "InternalFailure", "oops")));

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);

    bot.slack().dialog(alice, "No clear answer");
    WorkspaceMessage doubtful = bot.slack().card(INTERFACE, "Accepting (pending)");
    assertThat(hasControls(doubtful)).isFalse();
    bot.slack().reply(card, "so it is not known whether the accept by");

    bot.later(Duration.ofSeconds(150));
    WorkspaceMessage open = bot.slack().card(INTERFACE, "Accepted by somebody (pending)");
    assertThat(says(open, "the cloud does not say by whom")).isTrue();
    bot.slack().reply(card, "the cloud does not say by whom");

    interfaces.attach(INTERFACE, DIRECT_CONNECT_GATEWAY);
    WorkspaceMessage corrected = bot.slack().card(INTERFACE, "Accepted outside (pending)");
    assertThat(says(corrected, DIRECT_CONNECT_GATEWAY)).isTrue();
    bot.slack().reply(card, "Correction");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void isNotCalledNotAcceptedWhereAnotherGatewayIsNamedDuringTheCall() throws Exception {
    InterfaceTable interfaces = bot.cloud().cloud().interfaces();
    bot.slack().open(alice, card, GATEWAY);
    bot.cloud()
        .nextConfirm(
            new CallFault.Meanwhile(
                () -> interfaces.attach(INTERFACE, SECOND),
                new CallFault.Respond(204, "text/plain", "")));

    assertThat(alice.submit().get()).isInstanceOf(Outcome.Updated.class);
    bot.slack().dialog(alice, "Accepted outside");
    bot.slack().card(INTERFACE, "Accepted outside");
  }

  @Test
  void isCorrectedWhenAnotherGatewayIsNamedLater() throws Exception {
    assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
    bot.slack().card(INTERFACE, "Accepted (pending)");

    bot.cloud().cloud().interfaces().attach(INTERFACE, SECOND);

    WorkspaceMessage corrected = bot.slack().card(INTERFACE, "Accepted outside (pending)");
    assertThat(says(corrected, "not by this bot")).isTrue();
    assertThat(says(corrected, "Accepted by")).isFalse();
    assertThat(says(bot.slack().reply(card, "Correction"), SECOND)).isTrue();
  }
}
