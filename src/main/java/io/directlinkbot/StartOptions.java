package io.directlinkbot;

import io.directlinkbot.config.shown.EffectiveConfig;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that use all that the bot is started with. */
final class StartOptions {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--print-config",
      description = "Prints the configuration in force, without secrets, and does nothing else.")
  private boolean printConfig;

  /**
   * Runs the command, unless the settings are wrong or only to be printed.
   *
   * @return the exit code
   */
  int start(CommandLine line, Start command) throws Exception {
    Optional<StartSettings> settings = StartSettings.read(config.file(), line.getErr());
    if (settings.isEmpty()) {
      return ExitCode.BAD_CONFIG;
    }
    if (printConfig) {
      line.getOut().print(EffectiveConfig.yaml(settings.get().read().config()));
      line.getOut().flush();
      return ExitCode.DONE;
    }
    return command.run(settings.get());
  }

  /** What a command does, with its exit code. */
  @FunctionalInterface
  interface Start {
    int run(StartSettings settings) throws Exception;
  }
}
