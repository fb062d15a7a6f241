package io.directlinkbot.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration can't be used. Its message is one line per problem. It has no cause, since the
 * causes quote the file.
 */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ConfigException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem of the file, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
