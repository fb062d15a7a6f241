package io.directlinkbot.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** 120 requests at once in one channel, while Slack enforces its limits. */
record BurstRow(String name, int requests) implements WatchingRow {
  private static final long PATIENCE_SECONDS = 240;

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.withLimits(1);
        RunningContender _ = RunningContender.start(bot, stage, name, "  interval: 1s")) {
      List<String> ids = stage.offer(requests);
      stage.sightings().anyCard().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      long first = System.nanoTime();
      for (String id : ids) {
        stage.sightings().card(id).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      double seconds = (System.nanoTime() - first) / 1e9;
      return List.of(
          new Figure("from the first card to the last", "s", seconds),
          new Figure("of what the limit allows", "×", seconds / (requests - 1)),
          Figure.count("posts refused with 429", refused(stage, "chat.postMessage")),
          Figure.count("updates refused with 429", refused(stage, "chat.update")));
    }
  }

  private static int refused(Stage stage, String method) {
    return stage.workspace().limits().refusals(method);
  }
}
