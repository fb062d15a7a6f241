package io.directlinkbot.image;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A bot that some command started: a process of its own, or of a container's engine. */
final class BotRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long BETWEEN_TRIES = 20_000_000;
  private static final int OK = 200;
  private static final int TIMEOUT = 1_000;

  private final Process process;
  private final long started;

  private BotRun(Process process, long started) {
    this.process = process;
    this.started = started;
    // a run that is broken off leaves no bot behind
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  /** Starts it with the output of this process. */
  static BotRun start(List<String> command, Path folder) throws IOException {
    long started = System.nanoTime();
    return new BotRun(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("bot.log").toFile())
            .start(),
        started);
  }

  /** Waits until {@code /readyz} answers 200, and returns how long that took since the start. */
  Duration awaitReady(URI bot) throws IOException {
    URI ready = bot.resolve("/readyz");
    while (!isReady(ready)) {
      Duration passed = Duration.ofNanos(System.nanoTime() - started);
      if (!process.isAlive() || passed.compareTo(PATIENCE) > 0) {
        throw new IOException("The bot did not become ready within " + passed);
      }
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private static boolean isReady(URI ready) {
    try {
      HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT);
      connection.setReadTimeout(TIMEOUT);
      return connection.getResponseCode() == OK;
    } catch (IOException _) {
      return false;
    }
  }

  /** The CPU time that it used so far. */
  Duration cpu() {
    return java().flatMap(each -> each.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  /** The memory that it holds, in MB; not a number where {@code /proc} does not say. */
  double resident() throws IOException {
    return ProcessStatus.number(java().orElseThrow().pid(), "VmRSS") / 1_024;
  }

  /** The bot itself, which may be a descendant of the process that was started. */
  private Optional<ProcessHandle> java() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .filter(each -> each.info().command().filter(name -> name.endsWith("java")).isPresent())
        .findFirst();
  }

  /** Sends SIGTERM to the bot, and returns the exit status of what was started. */
  int stop() {
    java().ifPresentOrElse(ProcessHandle::destroy, process::destroy);
    try {
      // Java may be writing its cache
      if (!process.waitFor(4 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    stop();
  }
}
