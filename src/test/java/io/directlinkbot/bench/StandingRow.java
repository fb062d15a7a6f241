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
  private static final Duration SETTLE = Duration.ofSeconds(50);

  /** Their first polls come at once, which is not quiet. */
  private static final int MANY = 100;

  private static final Duration LENGTH = Duration.ofSeconds(60);

  @Override
  public boolean fits(BotForm.Kind form) {
    return form != BotForm.Kind.CACHED;
  }

  @Override
  public boolean isQuiet() {
    return accounts < MANY;
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
        long calls = calls(stage);
        double allocated = running.allocated();
        Duration before = running.cpu();
        Thread.sleep(LENGTH);
        double cpu = running.cpu().minus(before).toMillis();
        double polled = (double) (PollRow.polls(stage) - polls);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.millis("CPU a poll", cpu / polled));
        figures.add(
            new Figure(
                "allocated a poll", "kB", (running.allocated() - allocated) / 1_024 / polled));
        figures.add(Figure.count("calls a poll", (double) (calls(stage) - calls) / polled));
        figures.add(new Figure("CPU", "% of a core", cpu / LENGTH.toMillis() * 100));
        figures.addAll(running.holdings());
        figures.add(Figure.count("accounts not polled", running.logged("can't be polled")));
        return figures;
      }
    }
  }

  private static long calls(Stage stage) {
    return stage.accounts().stream()
        .flatMap(
            each -> stage.sandbox().cloudHttp().calls().counts(each.account()).values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
