package io.directlinkbot.bench;

import java.time.Duration;
import java.util.List;

/**
 * What a poll of a quiet account costs, in which one request waits. With one account Java has not
 * compiled most of the code of a poll two minutes after the start.
 */
record PollRow(String name, int accounts) implements WatchingRow {
  private static final String LIST = "DescribeVirtualInterfaces";
  private static final Duration SETTLE = Duration.ofMinutes(2);
  private static final Duration LENGTH = Duration.ofSeconds(30);

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(accounts)) {
      List<String> ids = Posted.offer(bot, stage, accounts);
      try (RunningContender running = RunningContender.start(bot, stage, name, "  interval: 1s")) {
        Posted.cards(stage, ids);
        Thread.sleep(SETTLE);
        long before = polls(stage);
        Duration cpu = running.cpu();
        Thread.sleep(LENGTH);
        double poll = running.cpu().minus(cpu).toMillis() / (double) (polls(stage) - before);
        return List.of(Figure.millis("CPU a poll", poll));
      }
    }
  }

  /** Returns how often the interfaces of any account were listed so far. */
  static long polls(Stage stage) {
    return stage.accounts().stream()
        .mapToLong(each -> stage.sandbox().cloudHttp().calls().count(each.account(), LIST))
        .sum();
  }
}
