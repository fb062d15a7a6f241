package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tables of docs/configuration.md. */
final class ConfigReference {
  private static final Pattern KEY = Pattern.compile("`(\\w+)`");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");
  private static final YAMLMapper YAML = new YAMLMapper();

  private final String page;

  private ConfigReference(String page) {
    this.page = page;
  }

  static ConfigReference read() {
    try {
      return new ConfigReference(Files.readString(Path.of("docs/configuration.md")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the rows of a part's table, one for each key. */
  List<Row> rows(String part) {
    return section(part)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| ", 3))
        .flatMap(
            cells ->
                KEY.matcher(cells[0])
                    .results()
                    .map(key -> new Row(key.group(1), cells[1], cells[2])))
        .toList();
  }

  Optional<Row> row(String part, String key) {
    return rows(part).stream().filter(row -> row.key().equals(key)).findFirst();
  }

  private String section(String part) {
    String heading = "\n## " + part + "\n";
    assertThat(page).contains(heading);
    return page.substring(page.indexOf(heading) + heading.length()).split("\n## ", 2)[0];
  }

  /** Returns the whole configurations that the page shows. */
  List<String> examples() {
    return Pattern.compile("(?s)```yaml\n(.*?)```")
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .filter(yaml -> yaml.contains("slack:") && yaml.contains("accounts:"))
        .toList();
  }

  /**
   * A key's row.
   *
   * @param otherwise the cell with its default, as written
   * @param value the cell that says what to write
   */
  record Row(String key, String otherwise, String value) {

    /** The default as it could be written in the file; empty when it follows from other keys. */
    Optional<JsonNode> literal() {
      return CODE.matcher(otherwise)
          .results()
          .filter(code -> code.group().equals(otherwise) && !otherwise.equals("`slack.channel`"))
          .map(code -> parse(code.group(1)))
          .findFirst();
    }

    /** What to write, without the marks of Markdown. */
    String description() {
      return LINK.matcher(value).replaceAll("$1").replace("`", "").replace("*", "");
    }

    private static JsonNode parse(String yaml) {
      try {
        return YAML.readTree(yaml);
      } catch (JsonProcessingException wrong) {
        throw new IllegalStateException(yaml, wrong);
      }
    }
  }
}
