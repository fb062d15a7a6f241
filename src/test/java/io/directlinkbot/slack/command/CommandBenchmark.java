package io.directlinkbot.slack.command;

import io.directlinkbot.journal.LongJournal;
import io.directlinkbot.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long answers take with 3,000 waiting and 100,000 ended requests in an SQLite store. No
 * test: run its main with the tests' class path and a folder on the disk, or the store of an
 * earlier run.
 */
final class CommandBenchmark {
  private static final int OPEN = 3_000;
  private static final int ENDED = 100_000;
  private static final int ROUNDS = 21;
  private static final List<String> LINES =
      List.of(
          "status",
          "status dxvif-00001234",
          "status hosted-1234",
          "status nothing-like-it",
          "history 10",
          "history 7d",
          "health",
          "gateways",
          "status hosted-77777",
          "status osted-99",
          "accept hosted-12",
          "decline hosted-1234",
          "remind hosted-1234",
          "expect dxcon-12345678 vlan 101",
          "expect dxcon-87654321",
          "help");

  private CommandBenchmark() {}

  static void main(String[] arguments) throws Exception {
    Path given = Path.of(arguments.length == 0 ? "target" : arguments[0]);
    boolean isThere = Files.isRegularFile(given);
    String url =
        "jdbc:sqlite:"
            + (isThere
                ? given
                : Files.createTempDirectory(given, "benchmark").resolve("journal.db"));
    if (!isThere) {
      LongJournal.write(url, OPEN, ENDED);
    }
    try (Store store = Store.open(url)) {
      CommandScene scene = new CommandScene(store);
      scene.readOpen();
      for (String line : LINES) {
        print(scene, line);
      }
    }
  }

  private static void print(CommandScene scene, String line) {
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long began = System.nanoTime();
      scene.answers(CommandScene.typed(line, line + round));
      nanos[round] = System.nanoTime() - began;
    }
    long first = nanos[0];
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s first %7.1f ms, median %7.1f ms, worst %7.1f ms%n",
        line,
        first / 1e6,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS - 1] / 1e6);
  }
}
