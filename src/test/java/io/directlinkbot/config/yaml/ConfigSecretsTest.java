package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A marked secret stands wherever a person may put one, and is printed nowhere. */
class ConfigSecretsTest {
  private static final String CANARY = "CANARY0123456789ABCDEFGHIJKLMNOPQRSTUVWX";

  @TempDir Path folder;

  static Stream<String> filesThatAreWrong() {
    Stream<String> syntax =
        Stream.of(
            "secret_key: \"CANARY",
            "secret_key: CANARY: CANARY",
            "secret_key: @CANARY",
            "secret_key: *CANARY",
            "secret_key: !CANARY CANARY",
            "secret_key: &CANARY &CANARY x",
            "secret_key: \"\\CANARY\"",
            "secret_key: [CANARY",
            "secret_key:CANARY",
            "{secret_key:CANARY}",
            "%CANARY x\n---\n",
            "CANARY: x\nCANARY: x",
            "? [CANARY]\n: x");
    Stream<String> values =
        Stream.of(
                "${CANARY}",
                "${CANARY:x}",
                "${UNSET_NAME}CANARY",
                "${CANARY",
                "CANARY",
                "xoxb-CANARY",
                "'CANARY '",
                "[CANARY]",
                "{CANARY: CANARY}",
                "{bot_token:CANARY}",
                "{CANARY}",
                "\"CANARY\\nCANARY\"",
                "http://CANARY@host:x/",
                "https://host/?CANARY",
                "${IN_ENVIRONMENT}")
            .flatMap(
                value ->
                    Stream.of(
                        "slack: " + value,
                        "slack: { bot_token: \"CANARY\", x: " + quoted(value) + " }",
                        "slack:\n  app_token: " + value + "\n  api_url: " + value,
                        "slack:\n  transport: " + value + "\n  channel: " + value,
                        "slack:\n  transport: http\n  signing_secret: " + value + "\n  x: " + value,
                        "approvers:\n  users: [ " + quoted(value) + " ]\n  required: " + value,
                        "accounts:\n  - name: " + value + "\n    region: " + value,
                        "accounts:\n  - access_key: " + value + "\n    provider: " + value,
                        "accounts:\n  - secret_key: " + value + "\n    secret_key: " + value,
                        "watch:\n  interval: " + value,
                        "store:\n  url: " + value,
                        value));
    return Stream.concat(syntax, values);
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "") + "'";
  }

  @ParameterizedTest
  @MethodSource("filesThatAreWrong")
  void isNotInAProblem(String yaml) {
    ConfigFile file =
        ConfigFile.in(folder, yaml.replace("CANARY", CANARY), Map.of("IN_ENVIRONMENT", CANARY));

    ConfigException refused = catchThrowableOfType(ConfigException.class, file::read);

    StringWriter printed = new StringWriter();
    refused.printStackTrace(new PrintWriter(printed));
    assertThat(printed + refused.toString() + refused.problems()).doesNotContain("CANARY");
  }

  @Test
  void isNotQuotedHoweverShortWhereItComesFromAVariableOrStandsAtASecretsKey() {
    ConfigFile file =
        ConfigFile.in(
            folder,
            """
            slack: { bot_token: CANARY, app_token: CANARY, channel: "${IN_ENVIRONMENT}",
                     signing_secret: "CAN ARY" }
            accounts:
              - { access_key: "CAN ARY", secret_key: "CAN ARY", directlink_endpoint: "u:CANARY@h" }
            watch: { interval: "${IN_ENVIRONMENT}" }
            store: { url: CANARY }
            log: { format: "${IN_ENVIRONMENT}" }
            """,
            Map.of("IN_ENVIRONMENT", "CANARY"));

    assertThat(file.problems()).hasSizeGreaterThan(8);
    assertThat(file.problems().toString()).doesNotContain("CANARY", "CAN ARY");
  }

  @Test
  void isNotInAConfigurationThatPrintsItself() throws ConfigException {
    LoadedConfig read =
        ConfigFile.in(
                folder,
                ConfigFile.MINIMAL.replace("-1", "-" + CANARY)
                    + "    access_key: AK\n    secret_key: "
                    + CANARY)
            .read();

    assertThat(read.config().secrets()).hasSize(3);
    assertThat(read.toString()).contains("prod").doesNotContain(CANARY);
  }

  @Test
  void isTheStoresPasswordTooAsItIsWrittenAndAsItIsMeant() throws ConfigException {
    LoadedConfig read =
        ConfigFile.in(
                folder,
                ConfigFile.MINIMAL
                    + "\nstore: { url: 'jdbc:postgresql://host:5432/db?user=u&password="
                    + CANARY
                    + "%2B1&sslmode=require' }")
            .read();

    assertThat(read.config().secrets())
        .extracting(Secret::reveal)
        .contains(CANARY + "%2B1", CANARY + "+1");
    assertThat(read.toString()).contains("host:5432/db").doesNotContain(CANARY);
  }
}
