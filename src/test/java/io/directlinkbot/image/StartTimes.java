package io.directlinkbot.image;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * How long starts of the bot take against local servers, with a store that it knows: medians.
 * bin/check-image runs this from its source, and prints them.
 *
 * @param ready milliseconds until {@code /readyz} answered 200
 * @param best the least of these
 * @param cpu milliseconds of CPU up to then
 * @param resident the memory some seconds later, in MB
 */
public record StartTimes(double ready, double best, double cpu, double resident) {
  /** The first starts make the store, and warm up the servers, which keep the bot waiting. */
  private static final int WARM_UP = 2;

  private static final Duration SETTLE = Duration.ofSeconds(3);

  /**
   * Arguments: how often, a folder for the configuration and the store, and the command to start
   * the bot there. The configuration is {@code config/directlink-bot.yml}, the store {@code data}.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> command = List.of(arguments).subList(2, arguments.length);
    StartTimes times =
        of(Integer.parseInt(arguments[0]), Path.of(arguments[1]).toAbsolutePath(), command);
    System.out.printf(
        Locale.ROOT,
        "ready after %.0f ms (median; best %.0f ms), CPU %.0f ms, resident %.0f MB%n",
        times.ready(),
        times.best(),
        times.cpu(),
        times.resident());
  }

  /** Starts the bot so many times; see {@link #main}. */
  public static StartTimes of(int times, Path folder, List<String> command) throws Exception {
    List<Double> ready = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    List<Double> resident = new ArrayList<>();
    try (LocalServers servers = LocalServers.start()) {
      servers.configure(folder.resolve("config"), "jdbc:sqlite:data/directlink-bot.db");
      for (int time = -WARM_UP; time < times; time++) {
        try (BotRun bot = BotRun.start(command, folder)) {
          Duration passed = bot.awaitReady(servers.bot());
          if (time >= 0) {
            ready.add(passed.toNanos() / 1e6);
            cpu.add(bot.cpu().toNanos() / 1e6);
            LockSupport.parkNanos(SETTLE.toNanos());
            resident.add(bot.resident());
          }
        }
      }
    }
    return new StartTimes(median(ready), Collections.min(ready), median(cpu), median(resident));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
