package io.directlinkbot.image;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts the bot against local servers some times, with a store that it knows, and prints how long
 * it took until {@code /readyz} answered 200, the CPU time up to then, and the memory some seconds
 * later. bin/check-image runs this from its source.
 */
final class StartTimes {
  /** The first starts make the store, and warm up the servers, which keep the bot waiting. */
  private static final int WARM_UP = 2;

  private static final Duration SETTLE = Duration.ofSeconds(3);

  private StartTimes() {}

  /**
   * Arguments: how often, a folder for the configuration and the store, and the command to start
   * the bot there. The configuration is {@code config/directlink-bot.yml}, the store {@code data}.
   */
  public static void main(String[] arguments) throws Exception {
    int times = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    List<String> command = List.of(arguments).subList(2, arguments.length);
    List<Long> ready = new ArrayList<>();
    List<Long> cpu = new ArrayList<>();
    List<Long> resident = new ArrayList<>();
    try (LocalServers servers = LocalServers.start()) {
      servers.configure(folder.resolve("config"), "jdbc:sqlite:data/directlink-bot.db");
      for (int time = -WARM_UP; time < times; time++) {
        try (BotRun bot = BotRun.start(command, folder)) {
          Duration passed = bot.awaitReady(servers.bot());
          if (time >= 0) {
            ready.add(passed.toMillis());
            cpu.add(bot.cpu().toMillis());
            LockSupport.parkNanos(SETTLE.toNanos());
            resident.add(Math.round(bot.resident()));
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "ready after %d ms (median; best %d ms), CPU %d ms, resident %d MB%n",
        median(ready),
        Collections.min(ready),
        median(cpu),
        median(resident));
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
