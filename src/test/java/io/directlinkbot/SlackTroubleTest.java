package io.directlinkbot;

import static io.directlinkbot.InSlack.hasControls;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack is down, slow to take more, or lets the bot in later: everything is shown in the end. */
final class SlackTroubleTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;
  private static final String LATER = "dxvif-0000000b";
  private static final String POST = "chat.postMessage";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final MethodFaultPlan faults = bot.slack().workspace().faults();
  private final SlackPerson alice = bot.slack().alice();

  @Test
  void downAtTheStartIsWaitedFor() throws Exception {
    faults.next(MethodFaultPlan.ANY, Integer.MAX_VALUE, new MethodFault.Status(503));
    bot.startWithoutSlack();
    bot.slack().workspace().calls().await("auth.test", 2, InSlack.PATIENCE);
    bot.cloud().offer(LATER);
    bot.cloud().awaitWholePolls(1);

    faults.clear();
    bot.lookNow();

    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().card(LATER);
    assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void downWhileTheBotIsStoppedAndStartedLosesNothing() throws Exception {
    faults.next(MethodFaultPlan.ANY, Integer.MAX_VALUE, new MethodFault.CutBefore());
    bot.startWithoutSlack();
    bot.slack().workspace().calls().await(POST, 1, InSlack.PATIENCE);

    bot.stop();
    faults.clear();
    bot.start();

    bot.slack().card(INTERFACE);
    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);
  }

  @Test
  void thatTookAPostAndGaveNoAnswerGetsNoSecondOne() throws Exception {
    faults.next(POST, 1, new MethodFault.CutAfter());
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.lookNow();
    bot.cloud().offer(LATER);
    bot.slack().card(LATER);
    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);

    faults.next(POST, 1, new MethodFault.CutAfter());
    bot.slack().accept(alice, card, GATEWAY);
    bot.slack().reply(card, "`pending`");
    bot.later(Duration.ofMinutes(1));

    bot.slack().reply(card, "`available`");
    assertThat(bot.slack().replies(card)).hasSize(2);
    assertThat(bot.slack().posts()).isEqualTo(4);
  }

  @Test
  void thatFailedAtAPostGetsItAgain() throws Exception {
    faults.next(POST, 1, new MethodFault.Refused("internal_error"));
    bot.start();
    bot.slack().workspace().calls().await(POST, 1, InSlack.PATIENCE);
    bot.lookNow();

    bot.slack().card(INTERFACE);

    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);
  }

  @Test
  void thatAsksToWaitIsLeftAloneUntilThen() throws Exception {
    bot.start();
    bot.slack().card(INTERFACE);
    faults.next(POST, 1, new MethodFault.RateLimited(600));
    bot.cloud().offer(LATER);
    bot.slack().workspace().calls().await(POST, 2, InSlack.PATIENCE);

    // what happens meanwhile is no reason to call earlier
    bot.cloud().offer("dxvif-0000000c");
    bot.cloud().awaitWholePolls(2);
    alice.command(Fixture.PROD, "/directlink status").get();
    bot.slack().whisper(alice, "3 waiting to be accepted");
    assertThat(bot.slack().posts()).isEqualTo(2);

    bot.later(Duration.ofSeconds(601));
    bot.slack().card(LATER);
    bot.slack().card("dxvif-0000000c");
    assertThat(bot.slack().posts()).isEqualTo(4);
  }

  @Test
  void withoutTheBotInOneChannelGetsTheOthersCards() throws Exception {
    Channel prod = bot.slack().workspace().snapshot().channel(Fixture.PROD).orElseThrow();
    bot.slack().workspace().put(prod.withMembers(List.of(Fixture.ALICE, Fixture.BOB)));
    bot.cloud().offer(LATER, bot.cloud().staging());
    bot.start();

    assertThat(bot.slack().card(LATER).channel()).isEqualTo(Fixture.STAGING);
    assertThat(bot.slack().cards(INTERFACE)).isEmpty();

    bot.slack().workspace().put(prod);
    bot.later(Duration.ofMinutes(1));

    assertThat(hasControls(bot.slack().card(INTERFACE))).isTrue();
  }

  @Test
  void withoutTheCardThatAPersonDeletedGetsItAnewWhenThereIsSomethingToShow() throws Exception {
    bot.start();
    WorkspaceMessage first = bot.slack().card(INTERFACE);
    bot.slack().open(alice, first, GATEWAY);
    alice.delete(first.channel(), first.ts());

    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());

    WorkspaceMessage second = bot.slack().card(INTERFACE, "Accepted (pending)");
    assertThat(second.ts()).isNotEqualTo(first.ts());
    bot.slack().reply(second, "`pending`");
    bot.later(Duration.ofMinutes(1));
    bot.slack().reply(second, "`available`");
    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);
  }

  @Test
  void thatTellsTheBotToReconnectLosesNoClick() throws Exception {
    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().open(alice, card, GATEWAY);

    bot.slack().workspace().sockets().disconnect("refresh_requested");

    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void thatFellSilentIsLeftForGoodWhenTheBotStops() throws Exception {
    bot.start();
    bot.slack().card(INTERFACE);
    bot.slack().workspace().sockets().silence();

    // ends when no connection is left
    bot.stop();

    bot.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    assertThat(bot.slack().accept(alice, card, GATEWAY)).isEqualTo(new Outcome.Closed());
    bot.slack().workspace().awaitConnections(RunningBot.SOCKETS, InSlack.PATIENCE);
  }
}
