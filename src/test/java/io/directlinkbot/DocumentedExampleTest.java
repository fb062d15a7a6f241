package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The example of OUTSCALE's user guide: dxvif-56781234 is accepted with vgw-87654321, and the
 * answer is pending.
 */
final class DocumentedExampleTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.started();

  @Test
  void isAcceptedFromTheCard() throws Exception {
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    assertThat(hasControls(card)).isTrue();

    SlackPerson alice = bot.slack().alice();
    alice.options(card.surface(), "gateway", "876").get();
    alice.select(card.surface(), "gateway", GATEWAY).get();
    alice.click(card.surface(), "accept").get();
    bot.slack().dialog(alice, "Accept interface");
    alice.type("note", "change 4711").get();
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    WorkspaceMessage reply = bot.slack().reply(card, "`pending`");
    assertThat(reply.text()).contains("<@U0ALICE>").contains(GATEWAY);
    assertThat(says(reply, "change 4711")).isTrue();
    WorkspaceMessage decided = bot.slack().card(INTERFACE, "Accepted (pending)");
    assertThat(hasControls(decided)).isFalse();
    assertThat(says(decided, "<@U0ALICE>")).isTrue();
    assertThat(says(decided, GATEWAY)).isTrue();

    bot.later(Duration.ofHours(1));

    bot.slack().reply(card, "`available`");
    bot.slack().card(INTERFACE, "Accepted (available)");
  }
}
