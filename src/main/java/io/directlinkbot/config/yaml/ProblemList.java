package io.directlinkbot.config.yaml;

import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the errors and warnings of one file, in the order found. Not thread-safe. */
final class ProblemList {
  private final String file;
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  ProblemList(String file) {
    this.file = file;
  }

  void error(String path, String what, String fix) {
    errors.add(new Problem(file, path, what, fix));
  }

  void warning(String path, String what, String fix) {
    warnings.add(new Problem(file, path, what, fix));
  }

  List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  void throwIfAny() throws ConfigException {
    if (!errors.isEmpty()) {
      throw new ConfigException(errors);
    }
  }

  /** Returns a list that nobody reads, for problems that only follow from one reported already. */
  ProblemList discarded() {
    return new ProblemList(file);
  }
}
