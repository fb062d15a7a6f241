package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** From a letter typed into the gateway picker to the options, over so many gateways. */
record TypeAheadRow(String name, int gateways) implements Row {
  private static final double PER_SECOND = 50;
  private static final int LETTERS = 500;
  private static final int WARM_UP = 500;

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1)) {
      stage.addGateways(gateways);
      List<String> ids = Posted.offer(bot, stage, 1);
      try (RunningContender running = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        WorkspaceMessage card = Posted.cards(stage, ids).getFirst();
        AtomicInteger lost = new AtomicInteger();
        type(stage, card, WARM_UP, new Latencies(), new AtomicInteger());
        Latencies answers = new Latencies();
        Duration before = running.cpu();
        type(stage, card, LETTERS, answers, lost);
        double cpu = running.cpu().minus(before).toMillis() / (double) LETTERS;
        return List.of(
            Figure.millis("CPU a letter", cpu),
            Figure.millis("letter → options, p50", answers.percentile(50)),
            Figure.millis("letter → options, p99", answers.percentile(99)),
            Figure.count("lists lost", lost.get()));
      }
    }
  }

  private static void type(
      Stage stage, WorkspaceMessage card, int letters, Latencies answers, AtomicInteger lost)
      throws InterruptedException {
    List<SlackPerson> people = stage.people();
    OpenLoop.run(
        letters,
        PER_SECOND,
        (number, due) -> {
          String typed = String.format(Locale.ROOT, "%02d", number % 100);
          try {
            boolean offered =
                !people
                    .get(number % people.size())
                    .options(card.surface(), "gateway", typed)
                    .get()
                    .values()
                    .isEmpty();
            answers.add(System.nanoTime() - due);
            lost.addAndGet(offered ? 0 : 1);
          } catch (InterruptedException | ExecutionException failure) {
            lost.incrementAndGet();
          }
        });
  }
}
