package io.directlinkbot.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Requests arrive at once: how long until they have their cards, of which half an interval of polls
 * passes before the bot can know.
 */
record ArrivalRow(String name, int requests) implements WatchingRow {
  private static final int WARM_UP = 100;
  private static final int ROUNDS = 9;
  private static final long PATIENCE_SECONDS = 120;

  @Override
  public boolean isQuiet() {
    return false;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1);
        RunningContender running = RunningContender.start(bot, stage, name, "  interval: 1s")) {
      arrive(stage, WARM_UP, new Latencies());
      Latencies first = new Latencies();
      Latencies last = new Latencies();
      Duration before = running.cpu();
      for (int round = 0; round < ROUNDS; round++) {
        last.add(arrive(stage, requests, first));
      }
      double cpu = running.cpu().minus(before).toMillis() / (double) (ROUNDS * requests);
      return List.of(
          Figure.millis("CPU a card", cpu),
          Figure.millis("arrival → card, p50", first.percentile(50)),
          Figure.millis("arrival → last card, p50", last.percentile(50)));
    }
  }

  private static long arrive(Stage stage, int count, Latencies cards) throws Exception {
    long start = System.nanoTime();
    List<CompletableFuture<Long>> seen =
        stage.offer(count).stream()
            .map(id -> stage.sightings().card(id).thenApply(_ -> System.nanoTime()))
            .toList();
    long last = start;
    for (CompletableFuture<Long> each : seen) {
      long card = each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      cards.add(card - start);
      last = Math.max(last, card);
    }
    return last - start;
  }
}
