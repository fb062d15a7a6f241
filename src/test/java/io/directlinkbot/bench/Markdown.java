package io.directlinkbot.bench;

import java.util.List;

/** Lines of a Markdown table. */
final class Markdown {
  private Markdown() {}

  static String head(List<String> titles) {
    return row(titles) + row(titles.stream().map(_ -> "---").toList());
  }

  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
