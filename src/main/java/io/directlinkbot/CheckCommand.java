package io.directlinkbot;

import io.directlinkbot.check.Check;
import io.directlinkbot.check.CheckReport;
import io.directlinkbot.check.Doctor;
import io.directlinkbot.log.Logging;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private StartOptions options = new StartOptions();

  @Option(names = "--json", description = "Prints one JSON object instead of lines.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    return options.start(line, settings -> check(settings, line));
  }

  private int check(StartSettings settings, CommandLine line) {
    CheckReport report = report(settings, line.getErr());
    line.getOut().print(json ? report.json() + "\n" : report.text());
    line.getOut().flush();
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
