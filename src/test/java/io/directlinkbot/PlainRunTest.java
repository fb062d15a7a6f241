package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainRunTest {

  @Test
  void readsTheUsualCommandLines() {
    assertThat(PlainRun.config("run")).contains(Path.of("config/directlink-bot.yml"));
    assertThat(PlainRun.config("run", "--config", "/etc/bot.yml"))
        .contains(Path.of("/etc/bot.yml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "run --help",
        "run --print-config",
        "run --config",
        "run --config=/etc/bot.yml",
        "run --config --print-config",
        "run --config @arguments",
        "run --config a b",
        "check --config a",
        "--config a run"
      })
  void leavesEveryOtherToPicocli(String line) {
    assertThat(PlainRun.config(line.split(" ", -1))).isEmpty();
  }

  @Test
  void takesTheDefaultOfTheOption() {
    assertThat(
            Objects.requireNonNull(Main.commandLine().getSubcommands().get("run"))
                .getCommandSpec()
                .findOption("--config")
                .defaultValue())
        .isEqualTo(ConfigOption.DEFAULT);
  }
}
