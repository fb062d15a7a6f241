package io.directlinkbot.slack;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Patterns by which Bolt finds the listener of a control, a command or a dialog. */
final class ControlName {
  private ControlName() {}

  static Pattern exactly(String name) {
    return Pattern.compile("^" + Pattern.quote(name) + "$");
  }

  /** Matches every other name: Bolt keeps its listeners in no order, so no two may match one. */
  static Pattern anyBut(String... names) {
    return Pattern.compile(
        Arrays.stream(names).map(Pattern::quote).collect(joining("|", "^(?!(?:", ")$).*$")));
  }
}
