package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A cloud may lock an account whose refused key is used again and again. */
final class RefusedKeyTest {
  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int STEP = 10;

  /** After 30 s, 1, 2, 4 and 8 minutes, then every 15 minutes; one more for the first call. */
  private static final int MOST_TRIES = 6 + MINUTES_OF_A_DAY / 15;

  @Test
  void aDayWithClicksAndDialogsCausesNoMoreCallsThanItsRetries() throws Exception {
    try (RunningBot bot = RunningBot.started()) {
      SlackPerson alice = bot.slack().alice();
      WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
      bot.slack().open(alice, card, DocumentedExample.GATEWAY);
      alice.close().get();
      long before = calls(bot);
      bot.cloud()
          .faults()
          .next(
              1_000_000,
              call -> call.account().equals(DocumentedExample.PROD),
              new CallFault.Refuse(401, "AuthFailure", "no such key"));
      bot.slack().notice(Fixture.PROD, "can't be polled");

      for (int minute = 0; minute < MINUTES_OF_A_DAY; minute += STEP) {
        bot.later(Duration.ofMinutes(STEP));
        bot.takeTurns();
        bot.slack().open(alice, card);
        if (minute % 60 == 0) {
          assertThat(alice.submit().get()).isNotEqualTo(new Outcome.Closed());
        }
        closeDialogs(bot, alice);
      }

      // two APIs, which may know the key differently, have a pause each
      assertThat(calls(bot) - before).isBetween(50L, 2L * MOST_TRIES);
      assertThat(bot.slack().notices(Fixture.PROD)).hasSize(1);
    }
  }

  private static void closeDialogs(RunningBot bot, SlackPerson person) throws Exception {
    while (bot.slack().workspace().snapshot().modal(person.id()).isPresent()) {
      person.close().get();
    }
  }

  private static long calls(RunningBot bot) {
    return bot.cloud().calls(InCloud.LIST)
        + bot.cloud().calls(InCloud.CONNECTIONS)
        + bot.cloud().calls(InCloud.GATEWAYS)
        + bot.cloud().calls(InCloud.CONFIRM)
        + bot.cloud().calls("DescribeVpcs");
  }
}
