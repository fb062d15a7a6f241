package io.directlinkbot.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The replicas, numbered from 0, all with the same configuration. One thread starts and kills;
 * others may look on.
 */
final class Bots {
  private final Path folder;
  private final Path config;
  private final List<Optional<BotProcess>> processes = new CopyOnWriteArrayList<>();
  private volatile Life life = new Life();

  /** None is started yet. */
  Bots(Path folder, Path config, int count) {
    this.folder = folder;
    this.config = config;
    for (int number = 0; number < count; number++) {
      processes.add(Optional.empty());
    }
  }

  int count() {
    return processes.size();
  }

  long alive() {
    return processes.stream().flatMap(Optional::stream).filter(BotProcess::isAlive).count();
  }

  Life life() {
    return life;
  }

  void start(int number) throws IOException {
    start(number, Program.run(config));
  }

  /** The first one, so that all later starts are cheaper. */
  void rehearse() throws IOException {
    start(0, Program.rehearse(config));
  }

  private void start(int number, List<String> program) throws IOException {
    processes.set(number, Optional.of(BotProcess.start(program, log(number))));
  }

  /** SIGKILL. */
  void kill(int number) throws InterruptedException {
    if (processes.get(number).isPresent()) {
      processes.get(number).get().kill();
    }
    nextLife();
  }

  void startAll() throws IOException {
    for (int number = 0; number < count(); number++) {
      start(number);
    }
  }

  /** SIGKILL to each, and waits until all are dead. */
  void killAll() throws InterruptedException {
    for (int number = 0; number < count(); number++) {
      kill(number);
    }
  }

  /** SIGTERM; gives the exit status. */
  int stop(int number) throws InterruptedException {
    int status = processes.get(number).orElseThrow().stop();
    nextLife();
    return status;
  }

  String logs() {
    return IntStream.range(0, count())
        .mapToObj(number -> "--- log of bot " + number + "\n" + BotProcess.log(log(number)))
        .collect(Collectors.joining("\n"));
  }

  private void nextLife() {
    Life ended = life;
    life = new Life();
    ended.nowOver();
  }

  private Path log(int number) {
    return folder.resolve("log-" + number);
  }
}
