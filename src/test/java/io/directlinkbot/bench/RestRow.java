package io.directlinkbot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests wait, and nothing happens: what an interval of polls costs.
 *
 * @param waiting in all accounts
 */
record RestRow(String name, int accounts, int waiting) implements WatchingRow {
  /** Beyond so many, the cards alone take minutes for each bot. */
  private static final int FEW = 3_000;

  private static final int INTERVAL_SECONDS = 5;
  private static final int INTERVALS = 6;
  private static final Duration SETTLE = Duration.ofSeconds(15);

  @Override
  public boolean fits(BotForm.Kind form) {
    return form == BotForm.Kind.PLAIN || (form == BotForm.Kind.IMAGE && waiting <= FEW);
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(accounts)) {
      List<String> ids = Posted.offer(bot, stage, waiting);
      try (RunningContender running =
          RunningContender.start(bot, stage, name, "  interval: " + INTERVAL_SECONDS + "s")) {
        Posted.cards(stage, ids);
        Thread.sleep(SETTLE);
        int posts = calls(stage);
        Duration before = running.cpu();
        Thread.sleep(Duration.ofSeconds((long) INTERVALS * INTERVAL_SECONDS));
        double cpu = running.cpu().minus(before).toMillis() / (double) INTERVALS;
        int written = calls(stage) - posts;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.millis("CPU an interval", cpu));
        figures.add(Figure.millis("CPU a poll", cpu / accounts));
        figures.addAll(running.holdings());
        figures.add(Figure.count("messages written meanwhile", written));
        return figures;
      }
    }
  }

  private static int calls(Stage stage) {
    return stage.workspace().calls().count("chat.postMessage")
        + stage.workspace().calls().count("chat.update");
  }
}
