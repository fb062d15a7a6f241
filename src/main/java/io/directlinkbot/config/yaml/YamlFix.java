package io.directlinkbot.config.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** Guesses from the line that YAML stumbled over what a person did there, without quoting it. */
final class YamlFix {
  private static final Pattern TAB_FIRST = Pattern.compile("^ *\\t.*");
  private static final Pattern BARE_VARIABLE = Pattern.compile(".*[\\[{].*(?<![\"'])\\$\\{.*");
  private static final Pattern SPECIAL_FIRST = Pattern.compile("^[\\s-]*(\\w+:\\s+)?[@`%&!*|>].*");

  private YamlFix() {}

  /**
   * @param line the line's number, the first is 1
   */
  static String of(String source, int line) {
    List<String> lines = source.lines().toList();
    String there = at(lines, line);
    // a line that begins with a tab is often taken for the end of the one above
    if (TAB_FIRST.matcher(there).matches() || TAB_FIRST.matcher(at(lines, line + 1)).matches()) {
      return "indent with spaces, not with tabs";
    }
    if (BARE_VARIABLE.matcher(there).matches()) {
      return "put \"${…}\" in quotes inside [ ] and { }";
    }
    if (SPECIAL_FIRST.matcher(there).matches()) {
      return "put the value in quotes, as its first character means something in YAML";
    }
    return "check indentation, quotes and brackets there";
  }

  private static String at(List<String> lines, int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }
}
