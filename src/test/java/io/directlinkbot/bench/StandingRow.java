package io.directlinkbot.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All interfaces of some accounts were accepted long ago, and nothing happens: what their polls
 * cost.
 *
 * @param interfaces of each account
 * @param interval between the polls of an account
 */
record StandingRow(String name, int accounts, int interfaces, Duration interval)
    implements WatchingRow {
  /** The compiler has seen the code of a poll by then. */
  private static final Duration SETTLE = Duration.ofSeconds(75);

  private static final Duration LENGTH = Duration.ofSeconds(60);

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(accounts)) {
      stage
          .offer(accounts * interfaces)
          .forEach(id -> stage.sandbox().cloud().interfaces().setState(id, "available"));
      String watch = "  interval: " + interval.toSeconds() + "s";
      try (RunningContender running = RunningContender.start(bot, stage, name, watch)) {
        Thread.sleep(SETTLE);
        long polls = PollRow.polls(stage);
        Duration before = running.cpu();
        Thread.sleep(LENGTH);
        double cpu = running.cpu().minus(before).toMillis();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.millis("CPU a poll", cpu / (PollRow.polls(stage) - polls)));
        figures.add(new Figure("CPU", "% of a core", cpu / LENGTH.toMillis() * 100));
        figures.addAll(running.holdings());
        return figures;
      }
    }
  }
}
