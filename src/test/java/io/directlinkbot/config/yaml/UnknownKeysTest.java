package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownKeysTest {
  /** Every mapping that the file may have, in block style, so that a line can be put into each. */
  private static final String EVERY_MAPPING =
      """
      slack:
        bot_token: xoxb-1
        app_token: xapp-1
        channel: C0123456789
      approvers:
        users: [U0123456789]
      watch:
        interval: 1s
      accounts:
        - name: a
          provider: outscale
          region: eu-west-2
          approvers:
            users: [U0123456789]
        - name: b
          provider: aws
          region: eu-west-1
      counterparties:
        - connection: dxcon-12345678
          name: A
      store:
        url: jdbc:sqlite:x
      http:
        port: 0
      log:
        format: text
      """;

  @TempDir Path folder;

  /** The first key of each mapping, and the mapping's path. */
  static Stream<String[]> mappings() {
    return Stream.of(
        new String[] {"slack:", ""},
        new String[] {"  bot_token:", "slack."},
        new String[] {"  users:", "approvers."},
        new String[] {"  interval:", "watch."},
        new String[] {"    provider: outscale", "accounts[0]."},
        new String[] {"      users:", "accounts[0].approvers."},
        new String[] {"    provider: aws", "accounts[1]."},
        new String[] {"    name: A", "counterparties[0]."},
        new String[] {"  url:", "store."},
        new String[] {"  port:", "http."},
        new String[] {"  format:", "log."});
  }

  @Test
  void noneIsToldWhereThereIsNone() {
    assertThat(ConfigFile.in(folder, EVERY_MAPPING).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void oneIsToldWithItsPath(String before, String path) {
    String indent = before.replaceAll("\\S.*", "");

    for (String value : new String[] {"x", "", "{ y: z }", "[1]"}) {
      String yaml =
          EVERY_MAPPING.replaceFirst("(?m)^" + before, indent + "zzzzz: " + value + "\n" + before);
      assertThat(ConfigFile.in(folder, yaml).problems())
          .singleElement()
          .asString()
          .startsWith(path + "zzzzz: is not a key of this configuration; the keys here are ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "intervall, interval",
    "Interval, interval",
    "expires-after, expires_after",
    "expiresAfter, expires_after",
    "remind, 'the keys here are digest, quiet_hours, time_zone, expires_after, interval,"
        + " remind_before, escalate_to, follow_for'"
  })
  void aNearMissIsAnsweredWithTheKeyThatWasMeant(String written, String answer) {
    String mend = answer.contains(" ") ? answer : "did you mean " + answer + "?";

    assertThat(
            ConfigFile.in(folder, ConfigFile.MINIMAL + "watch: { " + written + ": 1d }").problems())
        .containsExactly("watch." + written + ": is not a key of this configuration; " + mend);
  }

  @Test
  void aKeyWithoutASpaceAfterItsColonIsUnderstood() {
    assertThat(ConfigFile.in(folder, ConfigFile.MINIMAL + "watch: {interval:90s}").problems())
        .containsExactly("watch.interval: has no space after its colon; write it as key: value");
  }
}
