package io.directlinkbot;

import io.directlinkbot.check.Check;
import io.directlinkbot.check.CheckReport;
import io.directlinkbot.check.Doctor;
import io.directlinkbot.config.shown.EffectiveConfig;
import io.directlinkbot.log.Logging;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code check}: says what is wrong and how to fix it, beside a running bot or before the first.
 */
@Command(
    name = "check",
    description =
        "Checks everything that can be checked without deciding anything: configuration, store,"
            + " Slack's tokens, scopes, channels and people, each account's key, endpoints and"
            + " gateways. A line each, with the fix. Changes nothing, also beside a running bot.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no FAIL",
      "1:at least one FAIL",
      "2:the configuration is invalid",
      "64:wrong usage"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/directlink-bot.yml",
      description = "The configuration; default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object instead of lines.")
  private boolean json;

  @Option(
      names = "--print-config",
      description = "Prints the configuration in force, without secrets, and does nothing else.")
  private boolean printConfig;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    PrintWriter out = line.getOut();
    Optional<StartSettings> settings = StartSettings.read(file, line.getErr());
    if (settings.isEmpty()) {
      return ExitCode.BAD_CONFIG;
    }
    if (printConfig) {
      out.print(EffectiveConfig.yaml(settings.get().read().config()));
      out.flush();
      return ExitCode.DONE;
    }
    CheckReport report = report(settings.get(), line.getErr());
    out.print(json ? report.json() + "\n" : report.text());
    out.flush();
    return report.hasFailed() ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  private static CheckReport report(StartSettings settings, PrintWriter err) {
    Logging.toStandardError();
    Logging.startQuietly(settings.read().config().log(), settings.secrets());
    try (Doctor doctor =
        new Doctor(
            settings.read(), settings.proxies(), SlackManifest.scopes(), InstantSource.system())) {
      return doctor.check(Check.timeLeft(sinceStart())).run(progress(err));
    }
  }

  private static Duration sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, InstantSource.system().instant()))
        .orElse(Duration.ZERO);
  }

  /** Only on a terminal: a file of them would be of use to nobody. */
  private static Check.Progress progress(PrintWriter err) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
      return (_, _) -> {};
    }
    return (done, all) -> {
      err.print(done < all ? "\rchecked %s of %s".formatted(done, all) : "\r\033[K");
      err.flush();
    };
  }
}
