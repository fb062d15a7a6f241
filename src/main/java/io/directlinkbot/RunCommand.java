package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.http.PortException;
import io.directlinkbot.log.Logging;
import io.directlinkbot.store.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code run}: runs the bot until it is stopped. */
@Command(name = "run", description = "Runs the bot until it is stopped by SIGTERM or Ctrl-C.")
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Spec private @Nullable CommandSpec spec;

  @Mixin private StartOptions options = new StartOptions();

  @Override
  public Integer call() throws Exception {
    CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    return options.start(line, RunCommand::run);
  }

  /**
   * Runs the bot as the command does, for a command line that picocli has not read.
   *
   * @return the exit code
   */
  static int runPlainly(Path config) {
    try {
      Optional<StartSettings> settings =
          StartSettings.read(config, new PrintWriter(System.err, true, System.err.charset()));
      return settings.isEmpty() ? ExitCode.BAD_CONFIG : run(settings.get());
    } catch (Exception unexpected) {
      unexpected.printStackTrace();
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static int run(StartSettings settings) throws Exception {
    Config config = settings.read().config();
    Logging.start(config.log(), settings.secrets());
    settings.read().warnings().forEach(warning -> LOG.warn("{}", warning));
    settings.proxies().warnings().forEach(warning -> LOG.warn("{}", warning.clause()));
    try {
      Bot bot = Bot.start(config, settings.proxies(), InstantSource.system());
      LOG.info("Watching {} account(s)", config.accounts().size());
      Termination.await(bot, bot.refused()).ifPresent(System.err::println);
    } catch (StoreException | PortException unusable) {
      System.err.println(unusable.getMessage());
    }
    return ExitCode.CAN_NOT_GO_ON;
  }
}
