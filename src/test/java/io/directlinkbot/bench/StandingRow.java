package io.directlinkbot.bench;

import java.time.Duration;
import java.util.List;

/**
 * All interfaces of some accounts were accepted long ago, and nothing happens: what their polls
 * cost.
 *
 * @param interfaces of each account
 * @param interval between the polls of an account
 */
record StandingRow(String name, int accounts, int interfaces, Duration interval) implements Row {
  /** The compiler has seen the code of a poll by then. */
  private static final Duration SETTLE = Duration.ofSeconds(75);

  private static final Duration LENGTH = Duration.ofSeconds(60);

  @Override
  public boolean fitsMinimalBots() {
    return false;
  }

  @Override
  public boolean isQuiet() {
    return true;
  }

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
        return List.of(
            Figure.millis("CPU a poll", cpu / (PollRow.polls(stage) - polls)),
            new Figure("CPU", "% of a core", cpu / LENGTH.toMillis() * 100),
            Figure.count("threads", running.status("Threads")),
            new Figure("resident", "MB", running.status("VmRSS") / 1_024),
            new Figure("live heap", "MB", running.liveHeap() / 1_048_576));
      }
    }
  }
}
