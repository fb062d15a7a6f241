package io.directlinkbot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The command line of nearly every start: {@code run}, with or without {@code --config FILE}. It is
 * read without picocli, which would take a seventh of the time until the bot is ready.
 */
final class PlainRun {
  private PlainRun() {}

  /** Returns the configuration to run with; empty when picocli has to read the command line. */
  static Optional<Path> config(String... arguments) {
    List<String> words = List.of(arguments);
    if (words.equals(List.of("run"))) {
      return Optional.of(Path.of(ConfigOption.DEFAULT));
    }
    return words.size() == 3 && words.subList(0, 2).equals(List.of("run", "--config"))
        ? Optional.of(words.getLast()).filter(PlainRun::isFile).map(Path::of)
        : Optional.empty();
  }

  /** Whether picocli would see neither another option in it nor a file of further arguments. */
  private static boolean isFile(String word) {
    return !word.isEmpty() && !word.startsWith("-") && !word.startsWith("@");
  }
}
