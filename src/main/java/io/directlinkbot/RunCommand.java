package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.yaml.ConfigReader;
import io.directlinkbot.http.PortException;
import io.directlinkbot.log.Logging;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.TrustedCertificates;
import io.directlinkbot.proxy.UnusableSettingException;
import io.directlinkbot.store.StoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: runs the bot until it is stopped. */
@Command(name = "run", description = "Runs the bot until it is stopped by SIGTERM or Ctrl-C.")
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/directlink-bot.yml",
      description = "The configuration; default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws Exception {
    Proxies proxies = Proxies.none();
    Optional<String> badSetting = Optional.empty();
    try {
      proxies = Proxies.ofThisProcess();
      proxies.install();
      TrustedCertificates.check();
    } catch (UnusableSettingException bad) {
      badSetting = Optional.ofNullable(bad.getMessage());
      badSetting.ifPresent(System.err::println);
    }
    LoadedConfig read;
    try {
      read = ConfigReader.read(file, System.getenv());
    } catch (ConfigException bad) {
      System.err.println(bad.getMessage());
      return ExitCode.BAD_CONFIG;
    }
    if (badSetting.isPresent()) {
      return ExitCode.BAD_CONFIG;
    }
    Config config = read.config();
    Logging.start(config.log(), allSecrets(config, proxies));
    read.warnings().forEach(warning -> LOG.warn("{}", warning));
    proxies.warnings().forEach(warning -> LOG.warn("{}", warning.clause()));
    try {
      Bot bot = Bot.start(config, proxies, InstantSource.system());
      LOG.info("Watching {} account(s)", config.accounts().size());
      Termination.await(bot, bot.refused()).ifPresent(System.err::println);
    } catch (StoreException | PortException unusable) {
      System.err.println(unusable.getMessage());
    }
    return ExitCode.CAN_NOT_GO_ON;
  }

  private static List<Secret> allSecrets(Config config, Proxies proxies) {
    return Stream.of(config.secrets(), proxies.secrets()).flatMap(List::stream).toList();
  }
}
