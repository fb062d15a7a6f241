package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.CallFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a file of the AWS tools as the AWS CLI does (Python's configparser): {@code key = value}
 * or {@code key: value}; keys in any case, indented or not; and below a key without a value, nested
 * keys that are indented further.
 */
final class AwsIniParser {
  private static final Pattern DELIMITER = Pattern.compile("[=:]");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*\\s*[=:].*");

  private final BiFunction<Integer, String, CallFailure> broken;
  private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
  private @Nullable Map<String, List<String>> section;
  private @Nullable List<String> value;
  private int indent;

  private AwsIniParser(BiFunction<Integer, String, CallFailure> broken) {
    this.broken = broken;
  }

  /**
   * Returns the sections by the text in their brackets. Each value is a list of lines: the text
   * after the delimiter, then the lines below it.
   *
   * @param broken creates the failure for a line number and a broken rule
   */
  static Map<String, Map<String, List<String>>> read(
      String text, BiFunction<Integer, String, CallFailure> broken) {
    AwsIniParser ini = new AwsIniParser(broken);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      ini.take(i + 1, lines.get(i));
    }
    return ini.sections;
  }

  private void take(int number, String line) {
    String content = line.strip();
    if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
      return;
    }
    int blanks = line.indexOf(content.charAt(0));
    List<String> before = value;
    if (before != null && blanks > indent && !isNewKey(before, content)) {
      before.add(nested(number, before, content));
      return;
    }
    indent = blanks;
    if (content.startsWith("[")) {
      begin(number, content);
    } else {
      set(number, content);
    }
  }

  /**
   * Whether an indented line is a new key: below a key that has a value, a line in the form of a
   * key is only oddly indented.
   */
  private static boolean isNewKey(List<String> before, String content) {
    return !before.getFirst().isEmpty() && KEY.matcher(content).matches();
  }

  private void begin(int number, String content) {
    int end = content.indexOf(']');
    if (end < 0) {
      throw broken.apply(number, "a section name must end with ]");
    }
    section =
        sections.computeIfAbsent(content.substring(1, end).strip(), _ -> new LinkedHashMap<>());
    value = null;
  }

  private void set(int number, String content) {
    Map<String, List<String>> into = section;
    if (into == null) {
      throw broken.apply(number, "a [section] must come before the first key");
    }
    String[] parts = split(number, content);
    List<String> lines = new ArrayList<>(List.of(parts[1]));
    into.put(parts[0].toLowerCase(Locale.ROOT), lines);
    value = lines;
  }

  private String nested(int number, List<String> before, String content) {
    return before.getFirst().isEmpty() ? String.join(" = ", split(number, content)) : content;
  }

  private String[] split(int number, String content) {
    String[] parts = DELIMITER.split(content, 2);
    if (parts.length < 2 || parts[0].isBlank()) {
      throw broken.apply(number, "a line must have the form key = value");
    }
    return new String[] {parts[0].strip(), parts[1].strip()};
  }
}
