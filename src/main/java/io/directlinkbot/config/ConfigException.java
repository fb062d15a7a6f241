package io.directlinkbot.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when the configuration can't be used. The message has one line per problem. There is no
 * cause, because the parser's exceptions quote the file.
 */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns every problem found in the file, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
