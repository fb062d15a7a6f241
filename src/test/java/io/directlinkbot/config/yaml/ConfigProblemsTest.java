package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.directlinkbot.config.ConfigException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigProblemsTest {
  private static final String DURATION =
      "is not a duration of at least 1s; write a number and one of s, m, h, d, such as 90s, 15m, 4h"
          + " or 7d";

  private static final String CREDENTIALS =
      "accounts[0]: has more than one kind of credentials; keep one of access_key with secret_key,"
          + " profile, osc_profile";

  @TempDir Path folder;

  static Stream<Change> changes() {
    return variables();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aProblemOfAVariableIsTold(Change change) {
    assertThat(ConfigFile.in(folder, change.apply()).problems())
        .containsExactlyElementsOf(change.lines());
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(
            ConfigFile.in(
                    folder,
                    """
                    slack:
                      bot_token: ${NOT_SET}
                      app_token: [xapp-1]
                      chanel: C0123456789
                    watch: { interval: soon, interval: 1s }
                    accounts:
                      - name: a
                        provider: outscale
                        region: eu-west-2
                        secret_key: SK
                        profile: p
                      - name: a
                        provider: azure
                    """)
                .problems())
        .containsExactly(
            "watch.interval: is set twice; keep one of the two",
            "slack.bot_token: needs the environment variable NOT_SET, which is not set or empty;"
                + " set it, or give a default: ${NOT_SET:-default}",
            "slack.app_token: is a list or mapping; write one plain value",
            "slack.chanel: is not a key of this configuration; did you mean channel?",
            "watch.interval: “soon” " + DURATION,
            "accounts[0].access_key: is missing; add it, for example access_key: ${OSC_ACCESS_KEY}",
            CREDENTIALS,
            "accounts[0].channel: is missing, and so is slack.channel; add one of them, for example"
                + " channel: C0123456789",
            "accounts[1].provider: “azure” is not one of outscale, aws; write one of them",
            "accounts[1].region: is missing; add it, for example region: eu-west-2",
            "accounts[1].channel: is missing, and so is slack.channel; add one of them, for example"
                + " channel: C0123456789",
            "accounts[1].name: repeats the value of accounts[0]; give each a different name");
  }

  @Test
  void aLineNamesTheFileFirst() {
    ConfigFile file = ConfigFile.in(folder, "slack: 1");

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(file::read)
        .withMessage(
            file.path()
                + ": slack: is not a mapping; put keys, indented, on lines below it\n"
                + file.path()
                + ": accounts: lists no account to watch; add one with name, provider and region");
  }

  private static Stream<Change> variables() {
    return Stream.of(
        Change.of(
            "xoxb-1",
            "xoxb-${A}${B_C:-}${D}",
            "slack.bot_token: needs the environment variable A, which is not set or empty; set it,"
                + " or give a default: ${A:-default}",
            "slack.bot_token: needs the environment variable D, which is not set or empty; set it,"
                + " or give a default: ${D:-default}"),
        Change.of(
            "xoxb-1",
            "${A",
            "slack.bot_token: has a ${ without a closing }; write ${NAME} or ${NAME:-default}"),
        Change.of(
            "xoxb-1",
            "${A:-${B}}",
            "slack.bot_token: has a ${ without a closing }; write ${NAME} or ${NAME:-default}"),
        Change.of(
            "xoxb-1",
            "*anchor",
            "slack.bot_token: is an alias; write the value itself, in quotes when it begins with"
                + " an asterisk"));
  }
}
