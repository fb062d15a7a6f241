package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.slack.view.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors read agrees with the reader. */
final class ConfigSchemaTest {
  private static final Path CONTRACT =
      Path.of("src/test/resources/io/directlinkbot/config/yaml/contract.yml");

  /** Parts of what only the reader finds, because a schema has no words for it. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of("region: ap-northeast-1", "http: { port: -1 }", "keep: 29d");

  @TempDir private Path folder;

  @Test
  void isWhatTheReaderTakes() throws Exception {
    Golden.compare(
        PublishedSchema.FILE,
        "ConfigSchemaTest",
        written(new SchemaDraft(new Probe(folder)).draw()));
  }

  private static String written(JsonNode schema) throws JsonProcessingException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
  }

  static Stream<String> examples() throws Exception {
    return Stream.concat(
        Stream.of(
            Files.readString(Path.of("config/directlink-bot.yml")),
            Files.readString(CONTRACT),
            ConfigFile.MINIMAL),
        ConfigReference.read().examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesTheExamples(String yaml) {
    assertThat(PublishedSchema.problems(yaml)).isEmpty();
  }

  static Stream<Change> changes() {
    return Stream.of(
            AccountProblemsTest.changes(), SlackProblemsTest.changes(), PartsProblemsTest.changes())
        .flatMap(changes -> changes);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void refusesWhatTheReaderRefusesIfASchemaCan(Change change) {
    boolean beyond = BEYOND_A_SCHEMA.stream().anyMatch(change.to()::contains);

    assertThat(PublishedSchema.problems(change.apply()).isEmpty()).isEqualTo(beyond);
  }

  @Test
  void isTriedWithEnoughThatIsWrong() {
    assertThat(changes()).hasSizeGreaterThan(40);
  }

  @Test
  void theExampleNamesTheSchemaForEditors() throws Exception {
    assertThat(Files.readString(Path.of("config/directlink-bot.yml")))
        .startsWith("# yaml-language-server: $schema=../docs/configuration.schema.json\n");
  }
}
