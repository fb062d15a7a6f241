package io.directlinkbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.image.ProcessStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What one call of a command costs: a list of interfaces, and an accept. */
record ByHandRow(String name) implements Row {
  private static final int CALLS = 7;

  @Override
  public boolean fits(Contender bot) {
    return bot instanceof Contender.ByHand;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    CloudTool tool = ((Contender.ByHand) bot).tool();
    try (Stage stage = Stage.of(1)) {
      List<String> offered = stage.offer(CALLS + 1);
      List<Call> lists = new ArrayList<>();
      List<Call> confirms = new ArrayList<>();
      for (String id : offered) {
        lists.add(call(tool.list(stage), stage));
        confirms.add(call(tool.confirm(stage, id), stage));
      }
      List<Figure> figures = new ArrayList<>(figures("list", lists));
      figures.addAll(figures("confirm", confirms));
      return figures;
    }
  }

  /** The first call read the program from the disk, and does not count. */
  private static List<Figure> figures(String what, List<Call> calls) {
    List<Call> counted = calls.subList(1, calls.size());
    return List.of(
        Figure.millis(what + ", time", median(counted.stream().map(Call::time).toList())),
        Figure.millis(what + ", CPU", median(counted.stream().map(Call::cpu).toList())),
        new Figure(
            what + ", resident", "MB", median(counted.stream().map(Call::resident).toList())));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static Call call(List<String> command, Stage stage)
      throws IOException, InterruptedException {
    List<String> timed =
        new ArrayList<>(List.of("bash", "-c", "\"$@\" >&2; status=$?; times; exit $status", "-"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().putAll(CloudTool.environment(stage));
    long start = System.nanoTime();
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    double most = 0;
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      most =
          Math.max(
              most,
              process
                  .descendants()
                  .mapToDouble(each -> resident(each.pid()))
                  .filter(each -> !Double.isNaN(each))
                  .max()
                  .orElse(0));
    }
    double millis = (System.nanoTime() - start) / 1e6;
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.exitValue() != 0) {
      throw new IOException(command + " failed with " + process.exitValue());
    }
    return new Call(millis, cpu(said), most / 1_024);
  }

  private static double resident(long process) {
    try {
      return ProcessStatus.number(process, "VmHWM");
    } catch (IOException | UncheckedIOException _) {
      return Double.NaN;
    }
  }

  /** The second line is about the command, as in {@code 0m0.453s 0m0.062s}. */
  private static double cpu(String times) {
    double millis = 0;
    for (String part : times.lines().toList().getLast().split(" ", -1)) {
      String[] minutes = part.replace("s", "").split("m", -1);
      millis += Double.parseDouble(minutes[0]) * 60_000 + Double.parseDouble(minutes[1]) * 1_000;
    }
    return millis;
  }

  /**
   * One call.
   *
   * @param time in milliseconds, like the CPU time
   * @param resident the most memory that it held, in MB
   */
  private record Call(double time, double cpu, double resident) {}
}
