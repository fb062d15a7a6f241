package io.directlinkbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.bench.minimal.MinimalBolt;
import io.directlinkbot.image.ProcessStatus;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bot as a process, connected to its stage. */
final class RunningContender implements AutoCloseable {
  private static final Duration CONNECTED = Duration.ofSeconds(60);
  private static final long STOP_SECONDS = 15;
  private static final String UNPACED = "io.directlinkbot.UnpacedBot";
  private static final Pattern EDEN = Pattern.compile("eden space ([0-9]+)K, +([0-9]+)% used");
  private static final String CLASSES = System.getProperty("java.class.path").split(":", -1)[0];

  private final Process process;
  private final Path log;

  private RunningContender(Process process, Path log) {
    this.process = process;
    this.log = log;
    // a run that is broken off leaves no bot behind
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  /**
   * Starts a bot, and waits until it is connected.
   *
   * @param scenario what is measured, as part of file names
   * @param watch lines of the bot's {@code watch} section, indented
   */
  static RunningContender start(Contender contender, Stage stage, String scenario, String watch)
      throws IOException, InterruptedException {
    return start(
        contender, stage, scenario, watch, Files.createTempDirectory("bench-" + contender.name()));
  }

  /**
   * Starts a bot with the journal that this folder has.
   *
   * @see #start(Contender, Stage, String, String)
   */
  static RunningContender start(
      Contender contender, Stage stage, String scenario, String watch, Path folder)
      throws IOException, InterruptedException {
    Path log =
        Files.createDirectories(Path.of("target", "bench"))
            .resolve(scenario + "-" + contender.name() + ".log");
    ProcessBuilder builder = new ProcessBuilder(command(contender, stage, folder, watch));
    builder.environment().putAll(environment(contender, stage));
    RunningContender running =
        new RunningContender(
            builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start(),
            log);
    try {
      stage.workspace().await(_ -> stage.workspace().sockets().connected() > 0, CONNECTED);
    } catch (IllegalStateException late) {
      running.close();
      throw new IllegalStateException(contender.name() + " did not connect; see " + log, late);
    }
    return running;
  }

  long pid() {
    return process.pid();
  }

  /** Returns the CPU time that it used so far. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Returns a number of {@code /proc/PID/status}; not a number where there is none. */
  double status(String key) throws IOException {
    return ProcessStatus.number(pid(), key);
  }

  /**
   * Returns about how many bytes it has allocated so far; not a number where Java keeps no
   * performance data.
   */
  double allocated() throws IOException, InterruptedException {
    List<String> lines = tool("jstat", "-gc", Long.toString(pid())).lines().toList();
    List<String> titles = words(lines.getFirst());
    if (lines.size() < 2 || !titles.contains("YGC")) {
      return Double.NaN;
    }
    List<String> values = words(lines.get(1));
    double collections = Double.parseDouble(values.get(titles.indexOf("YGC")));
    Matcher eden = EDEN.matcher(tool("jcmd", Long.toString(pid()), "GC.heap_info"));
    if (!eden.find()) {
      return Double.NaN;
    }
    // every young collection found the eden space full
    return (collections + Double.parseDouble(eden.group(2)) / 100)
        * Double.parseDouble(eden.group(1))
        * 1_024;
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+", -1));
  }

  /** Returns the bytes that live objects take, after a collection of all others. */
  double liveHeap() throws IOException, InterruptedException {
    return tool("jcmd", Long.toString(pid()), "GC.class_histogram")
        .lines()
        .filter(line -> line.startsWith("Total"))
        .mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+", -1)[2]))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String tool(String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
    command.addAll(List.of(arguments));
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(asked.getInputStream().readAllBytes(), UTF_8);
    asked.waitFor();
    return answer;
  }

  /** Returns what it holds while it has nothing to do. */
  List<Figure> holdings() throws IOException, InterruptedException {
    return List.of(
        Figure.count("threads", status("Threads")),
        new Figure("resident", "MB", status("VmRSS") / 1_024),
        new Figure("live heap", "MB", liveHeap() / 1_048_576));
  }

  /** Returns how many lines of its log have this. */
  int logged(String text) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return Math.toIntExact(lines.filter(line -> line.contains(text)).count());
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private static List<String> command(Contender contender, Stage stage, Path folder, String watch)
      throws IOException {
    return switch (contender) {
      case Contender.Whole whole -> {
        Path config = folder.resolve("bot.yml");
        Files.writeString(config, BotConfig.of(stage, folder, watch));
        yield stage.hasLimits() || !whole.canBeUnpaced()
            ? whole
                .form()
                .command(
                    "-jar", whole.form().jar().toString(), "run", "--config", config.toString())
            : whole
                .form()
                .command("-cp", whole.form().jar() + ":" + CLASSES, UNPACED, config.toString());
      }
      case Contender.OnJava _ ->
          BotForm.plain(Path.of(CLASSES))
              .command("-cp", System.getProperty("java.class.path"), MinimalBolt.class.getName());
      case Contender.OnNode onNode -> List.of("node", onNode.script().toString());
      case Contender.ByHand _ -> throw new IllegalArgumentException("A command is no bot");
    };
  }

  private static Map<String, String> environment(Contender contender, Stage stage) {
    Stage.Account first = stage.accounts().getFirst();
    return Map.ofEntries(
        Map.entry("SLACK_API_URL", stage.sandbox().slackApiUrl()),
        Map.entry("SLACK_BOT_TOKEN", stage.sandbox().botToken()),
        Map.entry("SLACK_APP_TOKEN", stage.sandbox().appToken()),
        Map.entry("CLOUD_URL", stage.sandbox().cloudEndpoint()),
        Map.entry("CLOUD_REGION", first.account().region()),
        Map.entry("CLOUD_ACCESS_KEY", first.account().accessKey()),
        Map.entry("CLOUD_SECRET_KEY", first.account().secretKey()),
        Map.entry("AWS_EC2_METADATA_DISABLED", "true"),
        Map.entry("FORMS", Posted.FORMS.toString()),
        Map.entry("GATEWAYS", Integer.toString(stage.gateways())),
        Map.entry("BACKEND", contender instanceof Contender.OnJava on ? on.backend() : ""));
  }

  /** SIGTERM. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
