package io.directlinkbot.config.yaml;

import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found while one file is read, in the order it is found. Not thread-safe. */
final class ProblemList {
  private final String file;
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  ProblemList(String file) {
    this.file = file;
  }

  void error(String path, String what, String mend) {
    errors.add(new Problem(file, path, what, mend));
  }

  void warning(String path, String what, String mend) {
    warnings.add(new Problem(file, path, what, mend));
  }

  List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  void throwIfAny() throws ConfigException {
    if (!errors.isEmpty()) {
      throw new ConfigException(errors);
    }
  }

  /** The same file, for what need not be told because the cause of it was. */
  ProblemList unheard() {
    return new ProblemList(file);
  }
}
