package io.directlinkbot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the configuration, of every command that reads one. */
final class ConfigOption {
  /**
   * Where the configuration is unless the command line names it; relative to the current folder.
   */
  static final String DEFAULT = "config/directlink-bot.yml";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = DEFAULT,
      description = "The configuration; default: ${DEFAULT-VALUE}.")
  private Path file = Path.of("");

  Path file() {
    return file;
  }
}
