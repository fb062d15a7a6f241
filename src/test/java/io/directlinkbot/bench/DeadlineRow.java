package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long after a deadline the card says that it has passed. */
record DeadlineRow(String name) implements WatchingRow {
  private static final int OFFERS = 8;
  private static final long APART_MILLIS = 2_300;
  private static final long PATIENCE_MILLIS = 60_000;
  private static final String PASSED = "should have expired";
  private static final Pattern MOMENT =
      Pattern.compile(PASSED + "[^{]*\\{[^}]*\"timestamp\":\\s*([0-9]+)");

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1);
        RunningContender _ =
            RunningContender.start(bot, stage, name, "  interval: 1s\n  expires_after: 30s")) {
      Map<String, Long> late = new ConcurrentHashMap<>();
      stage.workspace().onChange(() -> look(stage, late));
      for (int offer = 0; offer < OFFERS; offer++) {
        stage.offer(1);
        Thread.sleep(APART_MILLIS);
      }
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (late.size() < OFFERS && System.currentTimeMillis() < end) {
        Thread.sleep(100);
      }
      List<Long> sorted = new ArrayList<>(late.values());
      sorted.sort(null);
      return List.of(
          Figure.millis(
              "late, median", sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2)),
          Figure.millis("late, most", sorted.isEmpty() ? Double.NaN : sorted.getLast()),
          Figure.count("never said", OFFERS - sorted.size()));
    }
  }

  private static void look(Stage stage, Map<String, Long> late) {
    for (WorkspaceMessage message : stage.workspace().snapshot().messages()) {
      if (!late.containsKey(message.ts())) {
        Matcher said = MOMENT.matcher(message.blocks().toString());
        if (said.find()) {
          Instant deadline = Instant.ofEpochSecond(Long.parseLong(said.group(1)));
          late.put(message.ts(), System.currentTimeMillis() - deadline.toEpochMilli());
        }
      }
    }
  }
}
