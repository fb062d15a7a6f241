package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourceTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThat(new ConfigFile(folder.resolve("none.yml"), Map.of()).problems())
        .containsExactly("does not exist; create it, or name another file with --config");
  }

  @Test
  void aFolderIsTold() {
    assertThat(new ConfigFile(folder, Map.of()).problems())
        .containsExactly("can't be read; check that it is a file and not a folder");
  }

  @Test
  void bytesThatAreNoTextAreTold() throws Exception {
    Path file = folder.resolve("bot.yml");
    Files.write(file, "slack: é".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(new ConfigFile(file, Map.of()).problems())
        .containsExactly("is not text in UTF-8; save it as UTF-8");
  }

  @Test
  void aFileWithNothingInItIsTold() {
    String empty = "is empty; start from the example config/directlink-bot.yml";
    assertThat(problems("")).containsExactly(empty);
    assertThat(problems("# nothing\n---\n")).containsExactly(empty);
  }

  @Test
  void aFileThatIsNoMappingIsTold() {
    String other = "is not a mapping of keys to values; write lines such as slack: and accounts:";
    assertThat(problems("slack")).containsExactly(other);
    assertThat(problems("- slack")).containsExactly(other);
    assertThat(problems("bot_token:xoxb-1")).containsExactly(other);
  }

  @Test
  void aSecondDocumentIsTold() {
    assertThat(problems(ConfigFile.MINIMAL + "---\nlog: 1\n"))
        .containsExactly("holds more than one document; remove the line --- between them");
  }

  @Test
  void brokenYamlIsToldWithItsLineAndTheLikelyMend() {
    assertThat(problems("slack:\n  channel: C1\n\tcommand: /x\n"))
        .containsExactly("is not valid YAML near line 2; indent with spaces, not with tabs");
    assertThat(problems("slack:\n  channel: @general\n"))
        .containsExactly(
            "is not valid YAML near line 2; put the value in quotes: its first character is special"
                + " in YAML");
    assertThat(problems("approvers:\n  users: [${A}]\n"))
        .containsExactly(
            "is not valid YAML near line 2; put \"${…}\" in quotes inside [ ] and { }");
    assertThat(problems("slack:\n  channel: C1\n   command: /x\n"))
        .containsExactly(
            "is not valid YAML near line 3; check indentation, quotes and brackets there");
  }

  private List<String> problems(String yaml) {
    return ConfigFile.in(folder, yaml).problems();
  }
}
