package io.directlinkbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.bench.minimal.MinimalBolt;
import io.directlinkbot.image.JavaOptions;
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

/** A bot as a process, connected to its stage. */
final class RunningContender implements AutoCloseable {
  private static final Duration CONNECTED = Duration.ofSeconds(60);
  private static final long STOP_SECONDS = 15;
  private static final String UNPACED = "io.directlinkbot.UnpacedBot";
  private static final String CLASSES = System.getProperty("java.class.path").split(":", -1)[0];

  /** Another Java, such as the image's, where {@code bench.runtime} names its folder. */
  private static final String JAVA =
      Path.of(System.getProperty("bench.runtime", System.getProperty("java.home")), "bin", "java")
          .toString();

  private final Process process;

  private RunningContender(Process process) {
    this.process = process;
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
    Path folder = Files.createTempDirectory("bench-" + contender.name());
    Path log =
        Files.createDirectories(Path.of("target", "bench"))
            .resolve(scenario + "-" + contender.name() + ".log");
    ProcessBuilder builder = new ProcessBuilder(command(contender, stage, folder, watch));
    builder.environment().putAll(environment(contender, stage));
    RunningContender running =
        new RunningContender(
            builder.redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start());
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

  /** Returns the bytes that live objects take, after a collection of all others. */
  double liveHeap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked =
        new ProcessBuilder(jcmd, Long.toString(pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String answer = new String(asked.getInputStream().readAllBytes(), UTF_8);
    asked.waitFor();
    return answer
        .lines()
        .filter(line -> line.startsWith("Total"))
        .mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+", -1)[2]))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Returns what it holds while it has nothing to do. */
  List<Figure> holdings() throws IOException, InterruptedException {
    return List.of(
        Figure.count("threads", status("Threads")),
        new Figure("resident", "MB", status("VmRSS") / 1_024),
        new Figure("live heap", "MB", liveHeap() / 1_048_576));
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
            ? java("-jar", whole.jar().toString(), "run", "--config", config.toString())
            : java("-cp", whole.jar() + ":" + CLASSES, UNPACED, config.toString());
      }
      case Contender.OnJava _ ->
          java("-cp", System.getProperty("java.class.path"), MinimalBolt.class.getName());
      case Contender.OnNode onNode -> List.of("node", onNode.script().toString());
    };
  }

  /** All bots on Java get the same options. */
  private static List<String> java(String... program) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(JavaOptions.ofTheCommand());
    String more = System.getProperty("bench.java", "");
    if (!more.isBlank()) {
      command.addAll(List.of(more.trim().split("\\s+", -1)));
    }
    command.addAll(List.of(program));
    return command;
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
        Map.entry("GATEWAYS", Integer.toString(Stage.GATEWAYS)),
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
