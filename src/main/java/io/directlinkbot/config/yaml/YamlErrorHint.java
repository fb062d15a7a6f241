package io.directlinkbot.config.yaml;

import java.util.List;
import java.util.regex.Pattern;

/** Guesses the mistake from the line at which the YAML parser failed, without quoting that line. */
final class YamlErrorHint {
  private static final Pattern TAB_FIRST = Pattern.compile("^ *\\t.*");
  private static final Pattern BARE_VARIABLE = Pattern.compile(".*[\\[{].*(?<![\"'])\\$\\{.*");
  private static final Pattern SPECIAL_FIRST = Pattern.compile("^[\\s-]*(\\w+:\\s+)?[@`%&!*|>].*");

  private YamlErrorHint() {}

  /**
   * @param line the number of the line, from 1
   */
  static String of(String source, int line) {
    List<String> lines = source.lines().toList();
    String there = at(lines, line);
    // the parser often reports a line that begins with a tab at the line above
    if (TAB_FIRST.matcher(there).matches() || TAB_FIRST.matcher(at(lines, line + 1)).matches()) {
      return "indent with spaces, not with tabs";
    }
    if (BARE_VARIABLE.matcher(there).matches()) {
      return "put \"${…}\" in quotes inside [ ] and { }";
    }
    if (SPECIAL_FIRST.matcher(there).matches()) {
      return "put the value in quotes: its first character is special in YAML";
    }
    return "check indentation, quotes and brackets there";
  }

  private static String at(List<String> lines, int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }
}
