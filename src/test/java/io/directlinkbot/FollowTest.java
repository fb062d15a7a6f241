package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the thread is told of an interface after its accept. */
final class FollowTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String LATER = "dxvif-0000000b";

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private WorkspaceMessage card;

  @BeforeEach
  void accept() throws Exception {
    card = bot.slack().card(INTERFACE);
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void takingLongIsToldInTheChannelOnceWithWhatToCompare() throws Exception {
    is("pending");
    bot.later(Duration.ofMinutes(40));

    WorkspaceMessage late =
        bot.slack().reply(card, "was accepted 40 minutes ago and is still `pending`");
    assertThat(late.broadcast()).isTrue();
    assertThat(List.of("BGP key", "VLAN", "101", "65000", "172.16.0.4/30", "dxcon-12345678"))
        .allMatch(fact -> says(late, fact));
    bot.stop();
    bot.start();
    bot.later(Duration.ofHours(1));
    is("available");
    bot.slack().reply(card, "can carry traffic");
    assertThat(bot.slack().replies(card)).hasSize(3);
  }

  @Test
  void whatBreaksAndIsMendedIsTold() throws Exception {
    is("down");
    bot.slack().reply(card, "which is normal right after an accept");
    is("available");
    bot.slack().reply(card, "can carry traffic.");
    is("down");
    bot.slack().reply(card, "went down");
    assertThat(says(bot.slack().card(INTERFACE, "Accepted (down)"), "went down")).isTrue();
    is("available");
    bot.slack().reply(card, "can carry traffic again");
    bot.later(Duration.ofMinutes(41));
    is("deleting");
    bot.slack().reply(card, "is being deleted");
    is("deleted");
    bot.slack().reply(card, "was `deleted` and no longer carries traffic");
    assertThat(bot.slack().replies(card))
        .hasSize(7)
        .noneMatch(reply -> says(reply, "and is still"));
  }

  @Test
  void endsAfterAMonthWithoutAWord() throws Exception {
    is("available");
    bot.slack().reply(card, "can carry traffic");
    bot.later(Duration.ofDays(30));
    bot.slack().card(INTERFACE, "followed for 30 days");

    is("deleted");
    bot.cloud().awaitWholePolls(2);
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    assertThat(bot.slack().replies(card)).hasSize(2);
    assertThat(says(bot.slack().card(INTERFACE), "Accepted (available)")).isTrue();
  }

  private void is(String state) {
    bot.cloud().cloud().interfaces().setState(INTERFACE, state);
  }
}
