package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration file in a test's folder, and what the reader says of it. */
record ConfigFile(Path path, Map<String, String> environment) {

  /** The least that can be written. */
  static final String MINIMAL =
      """
      slack:
        bot_token: xoxb-1
        app_token: xapp-1
        channel: C0123456789
      approvers:
        users: [U0123456789]
      accounts:
        - name: prod
          provider: outscale
          region: eu-west-2
      """;

  static ConfigFile in(Path folder, String yaml, Map<String, String> environment) {
    Path file = folder.resolve("bot.yml");
    try {
      Files.writeString(file, yaml);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new ConfigFile(file, environment);
  }

  static ConfigFile in(Path folder, String yaml) {
    return in(folder, yaml, Map.of());
  }

  LoadedConfig read() throws ConfigException {
    LoadedConfig read = ConfigReader.read(path, environment);
    // editors must not complain of what the bot takes
    assertThat(PublishedSchema.problems(path)).as("%s", path).isEmpty();
    return read;
  }

  /** The problems as they print, without the file's name; empty when there are none. */
  List<String> problems() {
    try {
      read();
      return List.of();
    } catch (ConfigException refused) {
      return refused.problems().stream().map(this::line).toList();
    }
  }

  List<String> warnings() throws ConfigException {
    return read().warnings().stream().map(this::line).toList();
  }

  String line(Problem problem) {
    return problem.toString().replaceFirst("^\\Q" + path + "\\E: ", "");
  }
}
