package io.directlinkbot.bench;

import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Offers and accepts for an hour, with a fault every few seconds. Prints what the bot takes each
 * minute, and in the end whether anything was lost.
 */
@Command(
    name = "bench/soak",
    description = "Runs the bot for an hour with a fault every few seconds.",
    mixinStandardHelpOptions = true)
final class Soak implements Callable<Integer> {
  private static final double ACCEPTS_PER_SECOND = 0.5;
  private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(4);
  private static final Duration LAST = Duration.ofMinutes(3);
  private static final int ACCOUNTS = 3;

  @Option(names = "--minutes", defaultValue = "60", description = "How long.")
  private int minutes;

  @Option(names = "--seed", defaultValue = "1", description = "Chooses the faults.")
  private long seed;

  @Option(names = "--jar", description = "The bot.")
  private Path jar = Path.of("target/directlink-bot.jar");

  static void main(String[] arguments) {
    System.exit(new CommandLine(new Soak()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Contender bot = new Contender.Whole("soak", BotForm.plain(jar));
    try (Stage stage = Stage.asImpatientAsSlack(ACCOUNTS);
        RunningContender running = RunningContender.start(bot, stage, "soak", "  interval: 2s")) {
      Queue<WorkspaceMessage> accepted = new ConcurrentLinkedQueue<>();
      AtomicBoolean over = new AtomicBoolean();
      Approvers people = new Approvers(stage);
      Thread clicks =
          Thread.ofVirtual()
              .start(
                  () ->
                      OpenLoop.whileNot(
                          over::get,
                          ACCEPTS_PER_SECOND,
                          (_, _) -> accept(stage, people, accepted)));
      Thread faults = Thread.ofVirtual().start(() -> trouble(stage, over));
      for (int minute = 1; minute <= minutes; minute++) {
        Thread.sleep(Duration.ofMinutes(1));
        print(minute, stage, running, accepted.size());
      }
      over.set(true);
      clicks.join();
      faults.join();
      stage.workspace().faults().clear();
      stage.sandbox().cloudHttp().faults().clear();
      stage.workspace().sockets().close();
      return judged(stage, running, List.copyOf(accepted));
    }
  }

  /**
   * A person who gets no answer clicks again; the confirm and the reply must come once all the
   * same.
   */
  private static void accept(Stage stage, Approvers people, Queue<WorkspaceMessage> accepted) {
    try {
      WorkspaceMessage card = Posted.cards(stage, stage.offer(1)).getFirst();
      accepted.add(card);
      for (int attempt = 0; attempt < 20 && Cards.open(stage, List.of(card)) > 0; attempt++) {
        people.tryToAccept(card);
        Thread.sleep(Duration.ofSeconds(3));
      }
    } catch (Exception failure) {
      System.out.println("an offer without a card: " + failure);
    }
  }

  private void trouble(Stage stage, AtomicBoolean over) {
    Random random = new Random(seed);
    try {
      while (!over.get()) {
        Thread.sleep(BETWEEN_FAULTS);
        switch (random.nextInt(9)) {
          case 0 -> stage.workspace().sockets().close();
          case 1 -> stage.workspace().sockets().cut();
          case 2 -> stage.workspace().sockets().silence();
          case 3 -> stage.workspace().sockets().disconnect("refresh_requested");
          case 4 -> slack(stage, new MethodFault.Status(500));
          case 5 -> slack(stage, new MethodFault.RateLimited(1));
          case 6 -> slack(stage, new MethodFault.CutAfter());
          case 7 ->
              stage
                  .sandbox()
                  .cloudHttp()
                  .faults()
                  .next(3, _ -> true, new CallFault.Refuse(500, "InternalError", "Out of order."));
          default ->
              stage.sandbox().cloudHttp().faults().next(2, _ -> true, new CallFault.CutAfter());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void slack(Stage stage, MethodFault fault) {
    stage.workspace().faults().next("chat.postMessage", 1, fault);
    stage.workspace().faults().next("chat.update", 1, fault);
    stage.workspace().faults().next("views.open", 1, fault);
  }

  private static void print(int minute, Stage stage, RunningContender running, int accepted)
      throws Exception {
    System.out.printf(
        Locale.ROOT,
        "minute %d: %.0f threads, %d sockets, %.1f MB live, %.0f MB resident, %d accepts%n",
        minute,
        running.status("Threads"),
        stage.workspace().sockets().usable(),
        running.liveHeap() / 1_048_576,
        running.status("VmRSS") / 1_024,
        accepted);
  }

  /** Returns 0 when every card is final and has one reply of the accept, and the bot is alive. */
  private static int judged(Stage stage, RunningContender running, List<WorkspaceMessage> accepted)
      throws InterruptedException {
    long end = System.nanoTime() + LAST.toNanos();
    while (Cards.open(stage, accepted) > 0 && System.nanoTime() < end) {
      Thread.sleep(Duration.ofSeconds(1));
    }
    int open = Cards.open(stage, accepted);
    long silent = 0;
    long twice = 0;
    for (WorkspaceMessage card : accepted) {
      long replies = Cards.acceptReplies(stage, card);
      silent += replies == 0 ? 1 : 0;
      twice += replies > 1 ? 1 : 0;
    }
    System.out.printf(
        "%s accepts: %s cards not final, %s without a reply, %s with two replies; the bot %s%n",
        accepted.size(), open, silent, twice, running.isAlive() ? "lives" : "is dead");
    return open + silent + twice == 0 && running.isAlive() ? 0 : 1;
  }
}
