package io.directlinkbot.bench;

import io.directlinkbot.journal.LongJournal;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a long journal costs: at the start, in polls, and in answers to commands. */
record JournalRow(String name, int events) implements WatchingRow {
  private static final Duration SETTLE = Duration.ofSeconds(45);
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final int COMMANDS = 30;

  @Override
  public boolean isQuiet() {
    return false;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    Path folder = Files.createTempDirectory("bench-journal");
    LongJournal.write(
        "jdbc:sqlite:" + folder.resolve(BotConfig.JOURNAL), 0, events / LongJournal.EVENTS);
    try (Stage stage = Stage.of(1);
        RunningContender running =
            RunningContender.start(bot, stage, name, "  interval: 1s", folder)) {
      List<Figure> figures = new ArrayList<>();
      figures.add(Figure.millis("CPU until connected", running.cpu().toNanos() / 1e6));
      Thread.sleep(SETTLE);
      long polls = PollRow.polls(stage);
      Duration before = running.cpu();
      Thread.sleep(LENGTH);
      double idle = running.cpu().minus(before).toMillis() / (double) LENGTH.toMillis();
      figures.add(
          Figure.millis("CPU a poll", idle * LENGTH.toMillis() / (PollRow.polls(stage) - polls)));
      for (String line : List.of("status", "history 7d", "status hosted-1234")) {
        figures.add(Figure.millis("CPU of " + line, answers(stage, running, line, idle)));
      }
      figures.addAll(running.holdings());
      return figures;
    }
  }

  /** Asks some times, and returns the CPU time of one answer beyond what the bot uses anyway. */
  private static double answers(Stage stage, RunningContender running, String line, double idle)
      throws Exception {
    SlackPerson person = stage.people().getFirst();
    String channel = stage.accounts().getFirst().channel();
    long start = System.nanoTime();
    Duration before = running.cpu();
    for (int number = 0; number < COMMANDS; number++) {
      person.command(channel, "/directlink " + line).get(1, TimeUnit.MINUTES);
    }
    // the last answers may follow their ack
    Thread.sleep(Duration.ofSeconds(1));
    double passed = (System.nanoTime() - start) / 1e6;
    return (running.cpu().minus(before).toMillis() - passed * idle) / COMMANDS;
  }
}
