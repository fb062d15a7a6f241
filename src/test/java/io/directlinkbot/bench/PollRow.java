package io.directlinkbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a poll of one quiet account costs, beside one call of the AWS CLI. */
record PollRow(String name) implements WatchingRow {
  private static final String LIST = "DescribeVirtualInterfaces";
  private static final Duration SETTLE = Duration.ofMinutes(2);
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final int CLI_CALLS = 5;

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1)) {
      List<String> ids = Posted.offer(bot, stage, 1);
      try (RunningContender running = RunningContender.start(bot, stage, name, "  interval: 1s")) {
        Posted.cards(stage, ids);
        Thread.sleep(SETTLE);
        long before = polls(stage);
        Duration cpu = running.cpu();
        Thread.sleep(LENGTH);
        double poll = running.cpu().minus(cpu).toMillis() / (double) (polls(stage) - before);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.millis("CPU a poll", poll));
        double cli = cli(stage);
        figures.add(Figure.millis("CPU of one AWS CLI call", cli));
        figures.add(Figure.count("polls for one AWS CLI call", cli / poll));
        return figures;
      }
    }
  }

  /** Returns how often the interfaces of any account were listed so far. */
  static long polls(Stage stage) {
    return stage.accounts().stream()
        .mapToLong(each -> stage.sandbox().cloudHttp().calls().count(each.account(), LIST))
        .sum();
  }

  /** Returns the milliseconds of CPU; not a number where there is no AWS CLI. */
  private static double cli(Stage stage) throws IOException, InterruptedException {
    List<Double> taken = new ArrayList<>();
    for (int call = 0; call < CLI_CALLS; call++) {
      taken.add(once(stage));
    }
    return taken.stream().sorted().skip(CLI_CALLS / 2).findFirst().orElseThrow();
  }

  private static double once(Stage stage) throws IOException, InterruptedException {
    CloudAccount account = stage.accounts().getFirst().account();
    ProcessBuilder call =
        new ProcessBuilder(
            "bash",
            "-c",
            "TIMEFORMAT='%U %S'; time aws directconnect describe-virtual-interfaces --endpoint-url "
                + stage.sandbox().cloudEndpoint()
                + " --region "
                + account.region()
                + " >/dev/null");
    call.environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", account.accessKey(),
                "AWS_SECRET_ACCESS_KEY", account.secretKey(),
                "AWS_EC2_METADATA_DISABLED", "true"));
    Process running = call.redirectErrorStream(true).start();
    String answer = new String(running.getInputStream().readAllBytes(), UTF_8).strip();
    if (running.waitFor() != 0) {
      return Double.NaN;
    }
    String[] seconds = answer.substring(answer.lastIndexOf('\n') + 1).split(" ", -1);
    return (Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1])) * 1_000;
  }
}
