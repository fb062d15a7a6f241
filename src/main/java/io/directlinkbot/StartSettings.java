package io.directlinkbot;

import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.yaml.ConfigReader;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.TrustedCertificates;
import io.directlinkbot.proxy.UnusableSettingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the bot is started with: its configuration, proxies and trusted certificates. */
record StartSettings(LoadedConfig read, Proxies proxies) {

  /**
   * Reads everything and has the process use its proxies.
   *
   * @param errors gets a line for each thing that is wrong
   * @return empty when anything is
   */
  static Optional<StartSettings> read(Path file, PrintWriter errors) {
    List<String> wrong = new ArrayList<>();
    Proxies proxies = Proxies.none();
    try {
      proxies = Proxies.ofThisProcess();
      proxies.install();
      TrustedCertificates.check();
    } catch (UnusableSettingException bad) {
      wrong.add(bad.diagnosis().clause());
    }
    @Nullable LoadedConfig read = null;
    try {
      read = ConfigReader.read(file, System.getenv());
    } catch (ConfigException bad) {
      wrong.add(String.valueOf(bad.getMessage()));
    }
    wrong.forEach(errors::println);
    errors.flush();
    return read != null && wrong.isEmpty()
        ? Optional.of(new StartSettings(read, proxies))
        : Optional.empty();
  }

  /** Returns every secret in them, so that the log can mask it. */
  List<Secret> secrets() {
    return Stream.of(read.config().secrets(), proxies.secrets()).flatMap(List::stream).toList();
  }
}
