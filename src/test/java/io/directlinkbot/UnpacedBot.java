package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.yaml.ConfigReader;
import io.directlinkbot.log.Logging;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/**
 * The command {@code run} for a workspace without limits: for what the benchmark measures beyond
 * the pace that Slack allows.
 */
final class UnpacedBot {
  private UnpacedBot() {}

  /** Argument: the configuration file. */
  static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Config config = ConfigReader.read(Path.of(arguments[0]), System.getenv()).config();
    Logging.start(config.log(), config.secrets());
    Bot bot = Bot.start(config, InstantSource.system(), WaitTimes.IN_THE_SANDBOX);
    Termination.await(bot, bot.refused());
    System.exit(ExitCode.CAN_NOT_GO_ON);
  }
}
