package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.Read;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads the configuration file strictly and finds all that is wrong with it at once. */
public final class ConfigReader {
  private ConfigReader() {}

  /**
   * Reads a file.
   *
   * @param file a YAML file
   * @param environment what {@code ${NAME}} in the file stands for
   * @throws ConfigException when the file can't be read or anything in it is wrong
   */
  public static Read read(Path file, Map<String, String> environment) throws ConfigException {
    ProblemList problems = new ProblemList(file.toString());
    Optional<ObjectNode> tree =
        source(file, problems).flatMap(source -> new YamlTree(source, problems).read());
    // A value that is wrong leaves a stand-in behind; the configuration is given out only when
    // nothing was.
    Optional<Config> config =
        tree.map(
            node ->
                Section.root(node, new Variables(environment, problems), problems)
                    .read(ConfigSection::read));
    problems.throwIfAny();
    return new Read(config.orElseThrow(), problems.warnings());
  }

  private static Optional<String> source(Path file, ProblemList problems) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException absent) {
      problems.error("", "does not exist", "create it, or name another file with --config");
    } catch (AccessDeniedException denied) {
      problems.error("", "may not be read", "give the user that runs the bot the right to read it");
    } catch (CharacterCodingException garbled) {
      problems.error("", "is not text in UTF-8", "save it as UTF-8");
    } catch (IOException unreadable) {
      problems.error("", "can't be read", "check that it is a file and not a folder");
    }
    return Optional.empty();
  }
}
