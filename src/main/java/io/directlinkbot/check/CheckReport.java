package io.directlinkbot.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** All that was found, as people and as programs read it. */
public record CheckReport(List<CheckLine> lines) {
  private static final JsonMapper JSON = new JsonMapper();

  public CheckReport {
    lines = List.copyOf(lines);
  }

  /** Whether something keeps the bot from its work. */
  public boolean hasFailed() {
    return count("FAIL") > 0;
  }

  /** Returns a line for each thing that was checked, and one that counts them. */
  public String text() {
    StringBuilder all = new StringBuilder();
    for (CheckLine line : lines) {
      all.append("%-4s  %s: %s".formatted(line.level(), line.subject(), line.text()));
      line.generalFix()
          .filter(fix -> !line.text().contains(fix))
          .ifPresent(fix -> all.append(" Fix: ").append(fix).append('.'));
      all.append('\n');
    }
    return all.append(
            "%s ok, %s warn, %s FAIL\n".formatted(count("ok"), count("warn"), count("FAIL")))
        .toString();
  }

  /** Returns one JSON object with the worst level and all lines. */
  public String json() {
    ObjectNode report = JSON.createObjectNode();
    report.put("status", hasFailed() ? "FAIL" : count("warn") > 0 ? "warn" : "ok");
    ArrayNode checks = report.putArray("checks");
    for (CheckLine line : lines) {
      ObjectNode check = checks.addObject();
      check.put("level", line.level()).put("subject", line.subject()).put("text", line.text());
      line.problem()
          .ifPresent(
              problem ->
                  check
                      .put("problem", problem.problem().id())
                      .put("fix", line.generalFix().orElse(problem.fix())));
    }
    try {
      return JSON.writeValueAsString(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of texts can't be written", impossible);
    }
  }

  private long count(String level) {
    return lines.stream().filter(line -> line.level().equals(level)).count();
  }
}
