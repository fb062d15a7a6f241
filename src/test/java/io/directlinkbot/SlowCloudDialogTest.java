package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody waits for the cloud to see the dialog: it opens first and is completed after. */
final class SlowCloudDialogTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String ASKED = "bot is still reading from the cloud";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final Gate gate = new Gate();
  private final SlackPerson alice = bot.slack().alice();

  @BeforeEach
  void startWithACloudThatDoesNotAnswerAboutGateways() {
    bot.cloud().faults().next(1, InCloud.GATEWAYS, new CallFault.HoldBefore(gate));
    bot.start();
  }

  @AfterEach
  void stop() {
    gate.release();
    bot.close();
  }

  @Test
  void opensBeforeTheCloudHasAnsweredAndIsCompletedAfter() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);

    View first = bot.slack().open(alice, card);

    assertThat(says(first, ASKED)).isTrue();
    alice.type("note", "change 4711").get();
    gate.release();
    bot.slack()
        .see(
            "the dialog completed",
            now -> now.modal(alice.id()).filter(view -> !says(view, ASKED)).isPresent());
    alice.options("gateway", "").get();
    alice.choose("gateway", DocumentedExample.GATEWAY).get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    assertThat(says(bot.slack().reply(card, "`pending`"), "change 4711")).isTrue();
  }

  @Test
  void aDialogThatWasClosedStaysClosedWhenTheCloudAnswers() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card);
    alice.close().get();

    gate.release();
    Awaitility.await()
        .atMost(InSlack.PATIENCE)
        .until(() -> bot.slack().workspace().calls().count("views.update") > 0);

    assertThat(alice.view()).isEmpty();
  }
}
