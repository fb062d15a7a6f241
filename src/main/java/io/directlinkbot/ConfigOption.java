package io.directlinkbot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the configuration, of every command that reads one. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/directlink-bot.yml",
      description = "The configuration; default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("");

  Path file() {
    return file;
  }
}
