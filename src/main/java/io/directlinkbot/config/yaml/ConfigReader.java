package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.LoadedConfig;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration file strictly and reports everything that is wrong with it at once. */
public final class ConfigReader {
  private ConfigReader() {}

  /**
   * Reads a file.
   *
   * @param file a YAML file
   * @param environment the variables that {@code ${NAME}} in the file refers to
   * @throws ConfigException when the file can't be read or anything in it is wrong
   */
  public static LoadedConfig read(Path file, Map<String, String> environment)
      throws ConfigException {
    ProblemList problems = new ProblemList(file.toString());
    Optional<ObjectNode> tree =
        source(file, problems).flatMap(source -> new YamlTree(source, problems).read());
    // A wrong value is replaced by a placeholder, so the configuration is returned only without
    // errors.
    Optional<Config> config =
        tree.map(
            node ->
                Section.root(node, new EnvironmentVariables(environment, problems), problems)
                    .read(ConfigSection::read));
    problems.throwIfAny();
    return new LoadedConfig(config.orElseThrow(), problems.warnings());
  }

  private static Optional<String> source(Path file, ProblemList problems) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException absent) {
      problems.error("", "does not exist", "create it, or name another file with --config");
    } catch (AccessDeniedException denied) {
      problems.error("", "is not readable by the bot's user", "give that user read permission");
    } catch (CharacterCodingException garbled) {
      problems.error("", "is not text in UTF-8", "save it as UTF-8");
    } catch (IOException unreadable) {
      problems.error("", "can't be read", "check that it is a file and not a folder");
    }
    return Optional.empty();
  }
}
