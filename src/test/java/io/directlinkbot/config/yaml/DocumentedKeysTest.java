package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of docs/configuration.md have every key that the reader knows, and no other. */
final class DocumentedKeysTest {
  private static final String NO_KEY = "qqqqqqqqqqqq";
  private static final String KEYS = "the keys here are ";
  private static final Pattern KEY = Pattern.compile("`(\\w+)`");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "slack, '  bot_token: xoxb-1'",
    "approvers, '  users: [U0123456789]'",
    "accounts, '    provider: outscale'",
  })
  void aRequiredPart(String part, String line) throws Exception {
    String indent = line.replaceFirst("\\S.*", "");
    assertDocumented(part, ConfigFile.MINIMAL.replace(line, line + "\n" + indent + NO_KEY + ": 1"));
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
    assertDocumented(part, ConfigFile.MINIMAL + yaml.replace("%s", NO_KEY) + "\n");
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

  /** The keys in the first column of the part's table; what follows it may name some again. */
  private static List<String> documented(String part) throws Exception {
    return section(part)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(row -> row.split(" \\| ", 2)[0])
        .flatMap(cell -> KEY.matcher(cell).results())
        .map(key -> key.group(1))
        .toList();
  }

  private static String section(String part) throws Exception {
    String page = Files.readString(Path.of("docs/configuration.md"));
    String heading = "\n## " + part + "\n";
    assertThat(page).contains(heading);
    return page.substring(page.indexOf(heading) + heading.length()).split("\n## ", 2)[0];
  }
}
