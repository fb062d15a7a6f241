package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.directlinkbot.config.Config;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of docs/configuration.md have the keys and defaults of the reader, and no other. */
final class DocumentedKeysTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String KEYS = "the keys here are ";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "slack, '  bot_token: xoxb-1'",
    "approvers, '  users: [U0123456789]'",
    "accounts, '    provider: outscale'",
  })
  void aRequiredPart(String part, String line) throws Exception {
    String indent = line.replaceFirst("\\S.*", "");
    assertDocumented(
        part, ConfigFile.MINIMAL.replace(line, line + "\n" + indent + Probe.NO_KEY + ": 1"));
  }

  @ParameterizedTest
  @CsvSource({
    "watch, 'watch: { %s: 1 }'",
    "counterparties, 'counterparties: [{ connection: dxcon-12345678, name: A, %s: 1 }]'",
    "store, 'store: { %s: 1 }'",
    "http, 'http: { %s: 1 }'",
    "log, 'log: { %s: 1 }'",
  })
  void anOptionalPart(String part, String yaml) throws Exception {
    assertDocumented(part, ConfigFile.MINIMAL + yaml.replace("%s", Probe.NO_KEY) + "\n");
  }

  private void assertDocumented(String part, String yaml) throws Exception {
    assertThat(documented(part)).containsExactlyInAnyOrderElementsOf(keys(yaml));
  }

  /** The reader itself names the keys where it finds one that means nothing. */
  private List<String> keys(String yaml) {
    String problem = String.join("\n", ConfigFile.in(folder, yaml).problems());
    assertThat(problem).contains(KEYS).doesNotContain("\n");
    return List.of(problem.substring(problem.indexOf(KEYS) + KEYS.length()).split(", ", -1));
  }

  static Stream<Arguments> defaults() {
    ConfigReference page = ConfigReference.read();
    return Stream.of("slack", "approvers", "watch", "counterparties", "store", "http", "log")
        .flatMap(
            part ->
                page.rows(part).stream()
                    .filter(row -> row.literal().isPresent())
                    .map(row -> arguments(part, row.key(), row.literal().orElseThrow())));
  }

  /** Written into the file, each default changes nothing. */
  @ParameterizedTest
  @MethodSource("defaults")
  void aDefaultIsAsDocumented(String part, String key, JsonNode documented) throws Exception {
    ObjectNode file = (ObjectNode) YAML.readTree(ConfigFile.MINIMAL);
    file.withArray("counterparties")
        .addObject()
        .put("connection", "dxcon-12345678")
        .put("name", "A");
    String place = part.equals("counterparties") ? "/counterparties/0" : "/" + part;
    file.withObject(place).remove(key);
    Config without = ConfigFile.in(folder, YAML.writeValueAsString(file)).read().config();
    file.withObject(place).set(key, documented);

    assertThat(ConfigFile.in(folder, YAML.writeValueAsString(file)).read().config())
        .isEqualTo(without);
  }

  @Test
  void defaultsAreDocumented() {
    assertThat(defaults()).hasSizeGreaterThan(15);
  }

  private static List<String> documented(String part) {
    return ConfigReference.read().rows(part).stream().map(ConfigReference.Row::key).toList();
  }
}
