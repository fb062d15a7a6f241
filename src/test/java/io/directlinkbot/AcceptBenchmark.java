package io.directlinkbot;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long people wait for the bot: from the click to the dialog, and from the final Accept to the
 * reply in the thread. Prints figures, asserts nothing.
 */
final class AcceptBenchmark {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 40;

  private AcceptBenchmark() {}

  static void main() throws Exception {
    List<Duration> dialogs = new ArrayList<>();
    List<Duration> replies = new ArrayList<>();
    try (RunningBot bot = RunningBot.started()) {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        SimulatedInterface offer =
            bot.sandbox()
                .cloud()
                .interfaces()
                .offer(DocumentedExample.CONNECTION, DocumentedExample.PROD.id(), terms(round));
        WorkspaceMessage card = bot.slack().card(offer.id());
        SlackPerson alice = bot.slack().alice();
        alice.options(card.surface(), "gateway", "").get();
        alice.select(card.surface(), "gateway", DocumentedExample.GATEWAY).get();
        long click = System.nanoTime();
        alice.click(card.surface(), "accept").get();
        bot.slack().dialog(alice, "Accept interface");
        long open = System.nanoTime();
        alice.submit().get();
        bot.slack().reply(card, "`pending`");
        long replied = System.nanoTime();
        if (round >= WARM_UP) {
          dialogs.add(Duration.ofNanos(open - click));
          replies.add(Duration.ofNanos(replied - open));
        }
      }
    }
    print("click to dialog", dialogs);
    print("final Accept to reply", replies);
    System.exit(0);
  }

  /** Each its own, so that no warning has to be ticked. */
  private static Terms terms(int round) {
    return new Terms(
        "bench-" + round, 200 + round, 65000, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static void print(String what, List<Duration> times) {
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %s ms, max %s ms of %s%n",
        what,
        times.get(times.size() / 2).toMillis(),
        times.getLast().toMillis(),
        times.size());
  }
}
