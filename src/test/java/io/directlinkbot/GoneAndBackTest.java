package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.InterfaceTable;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was only missing from the list for a while is the same request when it is listed again. */
final class GoneAndBackTest {
  private static final String ID = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  private static final Pattern DATE = Pattern.compile("<!date\\^(\\d+)\\^");

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
    card = bot.slack().card(ID);
  }

  @Test
  void opensTheSameCardAgainAndSaysFromWhenToWhenItWasMissing() throws Exception {
    interfaces().hide(ID);
    bot.slack().card(ID, "vanished");
    bot.stop();
    bot.start();
    bot.later(Duration.ofHours(5));
    interfaces().show(ID);

    WorkspaceMessage open = bot.slack().card(ID, InSlack::hasControls, "an open card");
    WorkspaceMessage reply = bot.slack().reply(open, "is listed again");
    assertThat(bot.slack().cards(ID)).hasSize(1);
    assertThat(open.ts()).isEqualTo(card.ts());
    List<Long> times =
        DATE.matcher(reply.text()).results().map(it -> Long.valueOf(it.group(1))).toList();
    assertThat(times).hasSize(2);
    assertThat(Duration.ofSeconds(times.get(1) - times.get(0)))
        .isBetween(Duration.ofHours(5), Duration.ofHours(6));

    bot.slack().accept(bot.slack().alice(), open, GATEWAY);
    bot.slack().reply(open, "accepted");
    assertThat(bot.cloud().gateway(ID)).contains(GATEWAY);
  }

  @Test
  void opensTheCardAgainThatAStateOfWaitingAcceptedInterfacesClosed() throws Exception {
    interfaces().setState(ID, "pending");
    bot.slack().card(ID, "Accepted outside");
    interfaces().setState(ID, "confirming");

    WorkspaceMessage open = bot.slack().card(ID, InSlack::hasControls, "an open card");
    assertThat(bot.slack().cards(ID)).hasSize(1);
    bot.slack().reply(open, "waits to be accepted again");
    assertThat(hasControls(open)).isTrue();
  }

  private InterfaceTable interfaces() {
    return bot.cloud().cloud().interfaces();
  }
}
