package io.directlinkbot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures all bots row by row, prints the table and writes the JSON file beside it. */
@Command(
    name = "bench/run",
    description = "Measures the bot beside minimal bots on Bolt, against the same local workspace.",
    mixinStandardHelpOptions = true)
final class Benchmark implements Callable<Integer> {
  private static final Row WARM_UP = new ClickRow("warm-up", 50, 1, 500);

  private static final List<Row> ROWS =
      List.of(
          new ClickRow("click-1", 1, 30, 100),
          new TenthRow(new ClickRow("click-5", 5, 50, 300)),
          new ClickRow("click-50", 50, 500, 500),
          new ClickRow("click-500", 500, 2_500, 500),
          new AcceptRow("accept-1", 1, 60, 1, 30),
          new TenthRow(new AcceptRow("accept-5", 3, 300, 5, 100)),
          new AcceptRow("accept-50", 3, 300, 50, 500),
          new AcceptRow("accept-500", 3, 300, 500, 500),
          new TenthRow(new AcceptRow("waiting-3000", 30, 3_000, 50, 500)),
          new AnsweredRow("answered"),
          new TenthRow(new TypeAheadRow("type-ahead-100", 100)),
          new TypeAheadRow("type-ahead-1000", 1_000),
          new RefreshRow("refresh", 200),
          new BackRow("back"),
          new BurstRow("burst", 120),
          new ArrivalRow("arrival-10", 10),
          new ArrivalRow("arrival-100", 100),
          new RestRow("rest-300", 30, 300),
          new RestRow("rest-3000", 30, 3_000),
          new RestRow("rest-30000", 30, 30_000),
          new PollRow("poll-1", 1),
          new PollRow("poll-10", 10),
          new StandingRow("standing-0", 1, 0, Duration.ofSeconds(5)),
          new StandingRow("standing-100", 1, 100, Duration.ofSeconds(5)),
          new StandingRow("standing-500", 1, 500, Duration.ofSeconds(5)),
          new StandingRow("standing-5000", 1, 5_000, Duration.ofSeconds(5)),
          new StandingRow("accounts-100", 100, 100, Duration.ofMinutes(1)),
          new StandingRow("accounts-1000", 1_000, 100, Duration.ofMinutes(1)),
          new JournalRow("journal-100k", 100_000),
          new JournalRow("journal-1m", 1_000_000),
          new StartRow("start"),
          new ByHandRow("by-hand"),
          new PartsRow("parts"),
          new DeadlineRow("deadline"));

  @Parameters(description = "The rows to measure; all when none is named. See --rows.")
  private List<String> names = List.of();

  @Option(names = "--jar", description = "A second build of the bot, to stand in the same table.")
  private List<Path> jars = List.of();

  @Option(names = "--name", description = "Its name.")
  private List<String> jarNames = List.of();

  @Option(
      names = "--only",
      description = "Bots that take part; the first is compared with the others.")
  private List<String> only = List.of();

  @Option(names = "--rows", description = "Lists the rows.")
  private boolean listRows;

  @Option(names = "--out", description = "Where the files go.")
  private Path out = Path.of("target/bench");

  static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (listRows) {
      ROWS.forEach(row -> System.out.println(row.name()));
      return 0;
    }
    List<Row> rows = chosen();
    List<Contender> bots = new Contenders(rows, out).with(jarNames, jars, only);
    Results results = new Results(bots.stream().map(Contender::name).toList());
    Files.createDirectories(out);
    long start = System.nanoTime();
    // the workspace itself is slow at first, which must not count against whoever comes first
    List<Figure> _ = WARM_UP.measure(bots.getFirst());
    for (Row row : rows) {
      measure(row, bots.stream().filter(row::fits).toList(), results);
      results.write(out.resolve("results.json"));
    }
    String tables = Bounds.tables(results) + results.tables();
    Files.writeString(out.resolve("table.md"), tables);
    System.out.println(tables);
    System.out.printf(
        Locale.ROOT, "%d s; %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), out);
    return 0;
  }

  private static void measure(Row row, List<Contender> bots, Results results) throws Exception {
    if (!row.isQuiet()) {
      for (Contender bot : bots) {
        measure(row, bot, results);
      }
      return;
    }
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (Contender bot : bots) {
        running.add(
            all.submit(
                () -> {
                  measure(row, bot, results);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
  }

  /** What one bot can't do is missing in the table, and the rest goes on. */
  private static void measure(Row row, Contender bot, Results results) {
    long start = System.nanoTime();
    try {
      List<Figure> figures = row.measure(bot);
      results.add(row.name(), bot.name(), figures);
      System.err.printf(
          Locale.ROOT,
          "%s, %s (%d s): %s%n",
          row.name(),
          bot.name(),
          Duration.ofNanos(System.nanoTime() - start).toSeconds(),
          figures);
    } catch (Exception failure) {
      System.err.printf(Locale.ROOT, "%s, %s: %s%n", row.name(), bot.name(), failure);
    }
  }

  private List<Row> chosen() {
    names.stream()
        .filter(name -> ROWS.stream().noneMatch(row -> row.name().equals(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("There is no row " + name + "; see --rows.");
            });
    return ROWS.stream().filter(row -> names.isEmpty() || names.contains(row.name())).toList();
  }
}
