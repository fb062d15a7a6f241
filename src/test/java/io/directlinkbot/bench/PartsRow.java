package io.directlinkbot.bench;

import io.directlinkbot.bench.part.AppendBenchmark;
import io.directlinkbot.bench.part.DrawBenchmark;
import io.directlinkbot.bench.part.FoldBenchmark;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What single parts of the work take, with the classes of this folder. */
record PartsRow(String name) implements Row {
  private static final List<Class<?>> PARTS =
      List.of(FoldBenchmark.class, DrawBenchmark.class, AppendBenchmark.class);

  @Override
  public boolean fits(Contender bot) {
    return bot.name().equals(Contenders.BOT);
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    OptionsBuilder options = new OptionsBuilder();
    PARTS.forEach(each -> options.include(each.getName()));
    options
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.MICROSECONDS)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(2))
        .verbosity(VerboseMode.SILENT)
        .jvmArgsAppend(
            Stream.concat(((Contender.Whole) bot).form().options().stream(), Stream.of("-Xmx512m"))
                .toArray(String[]::new));
    return new Runner(options.build()).run().stream().map(PartsRow::figure).toList();
  }

  private static Figure figure(RunResult result) {
    BenchmarkParams params = result.getParams();
    String part = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
    String what =
        switch (part) {
          case "fold" -> "fold " + number(params, "events") + " events";
          case "card" -> "card";
          case "home" -> "Home tab of " + number(params, "offers");
          case "append" -> params.getParam("store") + ", append to " + number(params, "earlier");
          default -> part;
        };
    return new Figure(what, "µs", result.getPrimaryResult().getScore());
  }

  private static String number(BenchmarkParams params, String name) {
    return String.format(Locale.ROOT, "%,d", Integer.parseInt(params.getParam(name)));
  }
}
