package io.directlinkbot;

import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * From the click to the dialog, with a thousand gateways and a cloud that takes two seconds for
 * each answer about them: when the bot knows the gateways already, and right after its start, when
 * it does not. Prints figures, asserts nothing.
 */
final class DialogBenchmark {
  private static final int ROUNDS = 15;
  private static final Duration SLOW = Duration.ofSeconds(2);

  private DialogBenchmark() {}

  static void main() throws Exception {
    List<Duration> unread = new ArrayList<>();
    List<Duration> completed = new ArrayList<>();
    List<Duration> known = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      try (RunningBot bot = RunningBot.notStarted()) {
        fill(bot);
        slowDown(bot);
        bot.start();
        SlackPerson alice = bot.slack().alice();
        WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
        long start = System.nanoTime();
        bot.slack().open(alice, card);
        unread.add(since(start));
        bot.slack()
            .see(
                "the dialog completed",
                now ->
                    now.modal(alice.id())
                        .filter(view -> InSlack.says(view, "1,000 virtual gateways"))
                        .isPresent());
        completed.add(since(start));
        alice.close().get();
        WorkspaceMessage filled =
            bot.slack().card(DocumentedExample.INTERFACE, "Type to search 1,000");
        start = System.nanoTime();
        bot.slack().open(alice, filled);
        known.add(since(start));
      }
    }
    print("click to dialog, gateways never read", unread);
    print("click to completed dialog, gateways never read", completed);
    print("click to dialog, gateways known", known);
    System.exit(0);
  }

  private static void fill(RunningBot bot) {
    bot.cloud()
        .cloud()
        .gateways()
        .addAll(IntStream.range(0, 998).mapToObj(DialogBenchmark::gateway).toList());
  }

  /** Holds every reading of the gateways for a while, from when it comes. */
  private static void slowDown(RunningBot bot) {
    Executor later = CompletableFuture.delayedExecutor(SLOW.toMillis(), TimeUnit.MILLISECONDS);
    for (int call = 0; call < 10; call++) {
      Gate gate = new Gate();
      bot.cloud()
          .faults()
          .next(
              1,
              InCloud.GATEWAYS,
              new CallFault.Meanwhile(
                  () -> later.execute(gate::release), new CallFault.HoldBefore(gate)));
    }
  }

  private static VirtualGateway gateway(int number) {
    return new VirtualGateway(
        String.format(Locale.ROOT, "vgw-%08d", number),
        DocumentedExample.PROD.id(),
        Optional.of("number " + number),
        "available",
        List.of(new Attachment(DocumentedExample.NET, "attached")));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void print(String what, List<Duration> times) {
    Duration first = times.getFirst();
    Collections.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%s: median %s ms, max %s ms of %s (the first %s ms)%n",
        what,
        times.get(times.size() / 2).toMillis(),
        times.getLast().toMillis(),
        times.size(),
        first.toMillis());
  }
}
