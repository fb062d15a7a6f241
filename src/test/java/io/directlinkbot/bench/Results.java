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
import java.util.Set;
import java.util.stream.Collectors;

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

  /** Returns a figure; not a number where it was not measured. */
  synchronized double value(Cell cell) {
    return lines.entrySet().stream()
        .filter(each -> each.getKey().row().equals(cell.row()))
        .filter(each -> each.getKey().what().equals(cell.figure()))
        .mapToDouble(each -> value(each.getValue(), cell.bot()))
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * Returns Markdown tables, one for each set of bots that take part in the same rows. A line has
   * first what the first bot's figure is of each other's, then all figures.
   */
  synchronized String tables() {
    StringBuilder text = new StringBuilder();
    List<String> before = List.of();
    for (Map.Entry<Line, Map<String, Double>> line : lines.entrySet()) {
      List<String> taking = bots.stream().filter(measured(line.getKey().row())::contains).toList();
      if (!taking.equals(before)) {
        text.append(before.isEmpty() ? "" : "\n").append(head(taking));
        before = taking;
      }
      text.append(Markdown.row(cells(taking, line.getKey(), line.getValue())));
    }
    return text.toString();
  }

  private Set<String> measured(String row) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().row().equals(row))
        .flatMap(line -> line.getValue().keySet().stream())
        .collect(Collectors.toSet());
  }

  private static String head(List<String> taking) {
    List<String> head = new ArrayList<>(List.of("row", "figure"));
    taking.stream().skip(1).forEach(other -> head.add("÷ " + other));
    head.addAll(taking);
    return Markdown.head(head);
  }

  /** Writes all figures, with their ratios. */
  synchronized void write(Path file) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    lines.forEach(
        (line, values) -> {
          ObjectNode entry = all.addObject();
          entry.put("row", line.row()).put("figure", line.what()).put("unit", line.unit());
          ObjectNode figures = entry.putObject("figures");
          values.forEach(
              (bot, value) -> {
                // JSON has no NaN
                if (!value.isNaN()) {
                  figures.put(bot, value);
                }
              });
          ObjectNode ratios = entry.putObject("ratios");
          bots.stream()
              .skip(1)
              .filter(other -> hasRatio(values, other))
              .forEach(other -> ratios.put(other, ratio(values, other)));
        });
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  private List<String> cells(List<String> taking, Line line, Map<String, Double> values) {
    List<String> cells = new ArrayList<>(List.of(line.row(), line.what()));
    double first = value(values, taking.getFirst());
    taking.stream()
        .skip(1)
        .map(other -> value(values, other))
        .forEach(
            other ->
                cells.add(
                    other > 0 && first >= 0
                        ? String.format(Locale.ROOT, "%.2f", first / other)
                        : ""));
    taking.forEach(bot -> cells.add(shown(value(values, bot), line.unit())));
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

  private static String shown(double value, String unit) {
    if (Double.isNaN(value)) {
      return "";
    }
    String digits =
        value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits, value) + (unit.isEmpty() ? "" : " " + unit);
  }

  private record Line(String row, String what, String unit) {}
}
