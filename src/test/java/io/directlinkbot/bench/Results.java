package io.directlinkbot.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures of a run, as a table and as JSON. Thread-safe. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> bots;
  private final Map<Line, Map<String, Double>> lines = new LinkedHashMap<>();

  /**
   * Starts without figures.
   *
   * @param bots the names of those who take part; all are compared with the first
   */
  Results(List<String> bots) {
    this.bots = List.copyOf(bots);
  }

  synchronized void add(String row, String bot, List<Figure> figures) {
    for (Figure figure : figures) {
      lines
          .computeIfAbsent(new Line(row, figure.what(), figure.unit()), _ -> new LinkedHashMap<>())
          .put(bot, figure.value());
    }
  }

  /**
   * Returns a Markdown table: first what the first bot's figure is of each other's, then all
   * figures.
   */
  synchronized String table() {
    List<String> head = new ArrayList<>(List.of("row", "figure"));
    bots.stream().skip(1).forEach(other -> head.add("÷ " + other));
    head.addAll(bots);
    StringBuilder text = new StringBuilder();
    text.append(row(head)).append(row(head.stream().map(_ -> "---").toList()));
    lines.forEach((line, values) -> text.append(row(cells(line, values))));
    return text.toString();
  }

  /** Writes all figures, with their ratios. */
  synchronized void write(Path file) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    lines.forEach(
        (line, values) -> {
          ObjectNode entry = all.addObject();
          entry.put("row", line.row()).put("figure", line.what()).put("unit", line.unit());
          ObjectNode figures = entry.putObject("figures");
          values.forEach(figures::put);
          ObjectNode ratios = entry.putObject("ratios");
          bots.stream()
              .skip(1)
              .filter(other -> hasRatio(values, other))
              .forEach(other -> ratios.put(other, ratio(values, other)));
        });
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  private List<String> cells(Line line, Map<String, Double> values) {
    List<String> cells = new ArrayList<>(List.of(line.row(), line.what()));
    bots.stream()
        .skip(1)
        .forEach(
            other ->
                cells.add(
                    hasRatio(values, other)
                        ? String.format(Locale.ROOT, "%.2f", ratio(values, other))
                        : ""));
    bots.forEach(bot -> cells.add(shown(values.get(bot), line.unit())));
    return cells;
  }

  private boolean hasRatio(Map<String, Double> values, String other) {
    return value(values, other) > 0 && value(values, bots.getFirst()) >= 0;
  }

  private double ratio(Map<String, Double> values, String other) {
    return value(values, bots.getFirst()) / value(values, other);
  }

  private static double value(Map<String, Double> values, String bot) {
    return values.getOrDefault(bot, Double.NaN);
  }

  private static String shown(@Nullable Double value, String unit) {
    if (value == null || value.isNaN()) {
      return "";
    }
    String digits =
        value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits, value) + (unit.isEmpty() ? "" : " " + unit);
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private record Line(String row, String what, String unit) {}
}
