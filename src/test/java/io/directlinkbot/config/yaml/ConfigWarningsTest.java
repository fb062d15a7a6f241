package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.directlinkbot.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigWarningsTest {
  @TempDir Path folder;

  @Test
  void thePublishedExampleReadsWithoutAWord() throws Exception {
    ConfigFile file =
        ConfigFile.in(
            folder,
            published(),
            Map.of(
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_APP_TOKEN", "xapp-1",
                "OSC_ACCESS_KEY", "AK",
                "OSC_SECRET_KEY", "SK"));

    assertThat(file.warnings()).isEmpty();
  }

  @Test
  void timesOfDayWithoutAZoneAndRemindersAsLongAsTheOfferArePointedOut() throws ConfigException {
    String yaml = ConfigFile.MINIMAL + "watch: { digest: 09:00, remind_before: [7d, 1d] }\n";

    assertThat(ConfigFile.in(folder, yaml).warnings())
        .containsExactlyInAnyOrder(
            "watch.time_zone: is missing, so digest and quiet_hours are in UTC; add it, for"
                + " example time_zone: Europe/Paris",
            "watch.remind_before: has a time not shorter than expires_after, so that reminder comes"
                + " with the card; write shorter ones");
  }

  @Test
  void keepingRequestsForLessThanTheyAreLookedUpIsPointedOut() throws ConfigException {
    assertThat(ConfigFile.in(folder, ConfigFile.MINIMAL + "store: { keep: 60d }\n").warnings())
        .isEmpty();
    assertThat(ConfigFile.in(folder, ConfigFile.MINIMAL + "store: { keep: 30d }\n").warnings())
        .containsExactly(
            "store.keep: is less than 60d, so an offer that replaces an earlier one may not be"
                + " recognized; write a longer one, unless that is meant");
  }

  static Stream<Arguments> settingsThatSwitchSomethingOff() {
    return Stream.of(
        arguments(
            "interval: 10m, remind_before: [1h, 5m]",
            "watch.interval: is 10m, longer than the 5m of remind_before, so that reminder can come"
                + " too late; write a shorter interval, or leave that reminder out"),
        arguments(
            "interval: 90m",
            "watch.interval: is 90m, longer than the 1h of remind_before, so that reminder can come"
                + " too late; write a shorter interval, or leave that reminder out"),
        arguments(
            "interval: 7d",
            "watch.interval: is 7d, not shorter than expires_after, so an interface can arrive and"
                + " expire unseen; write a shorter one, such as 60s"),
        arguments(
            "remind_before: [], escalate_to: S0123456789",
            "watch.escalate_to: has no effect: it gets reminders, and remind_before is empty;"
                + " add a time to remind_before, or remove escalate_to"),
        arguments(
            "escalate_to: C0123456789",
            "accounts[0].channel: is also watch.escalate_to, but already gets every reminder; set"
                + " watch.escalate_to to another person, group or channel"),
        arguments(
            "escalate_to: U0123456789",
            "accounts[0].approvers: includes watch.escalate_to, which every reminder already"
                + " mentions; set watch.escalate_to to another person, group or channel"),
        arguments(
            "digest: 06:30, quiet_hours: 22:00-07:00, time_zone: UTC",
            "watch.digest: is within quiet_hours and is sent anyway; write a time outside of"
                + " them, unless that is meant"),
        arguments(
            "follow_for: 41m",
            "watch.follow_for: is 41m, so it can end before the notice, after 40 minutes, that an"
                + " interface is still pending; write more than 41m"),
        arguments(
            "follow_for: 4000d",
            "watch.follow_for: is 4000d, so accepted interfaces are listed and followed for more"
                + " than a year; write a shorter one, such as 30d, unless that is meant"));
  }

  @ParameterizedTest
  @MethodSource("settingsThatSwitchSomethingOff")
  void settingsThatSwitchSomethingOffArePointedOut(String watch, String warning)
      throws ConfigException {
    String yaml = ConfigFile.MINIMAL + "watch: { " + watch + " }\n";

    assertThat(ConfigFile.in(folder, yaml).warnings()).containsExactly(warning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interval: 10m, remind_before: [10m], follow_for: 51m",
        "remind_before: []",
        "escalate_to: C0AAAAAAAAA, follow_for: 366d",
        "digest: 07:00, quiet_hours: 22:00-07:00, time_zone: UTC",
        "interval: 30s, follow_for: 41m"
      })
  void settingsThatGoTogetherAreNot(String watch) throws ConfigException {
    String yaml = ConfigFile.MINIMAL + "watch: { " + watch + " }\n";

    assertThat(ConfigFile.in(folder, yaml).warnings()).isEmpty();
  }

  @Test
  void anAccountThatNobodyMayAcceptForIsPointedOut() throws ConfigException {
    String yaml =
        ConfigFile.MINIMAL.replace("users: [U0123456789]", "allow_decline: true")
            + "    approvers: { groups: [] }\n";

    assertThat(ConfigFile.in(folder, yaml).warnings())
        .containsExactly(
            "accounts[0].approvers: no one may accept for this account; list people under"
                + " approvers.users, or groups under approvers.groups");
  }

  @Test
  void twoPeopleOfOneArePointedOut() throws ConfigException {
    String yaml = ConfigFile.MINIMAL.replace("accounts:", "  required: 2\naccounts:");

    assertThat(ConfigFile.in(folder, yaml).warnings())
        .containsExactly(
            "approvers.required: is 2, but only one person is listed; list another person");
  }

  private static String published() throws IOException {
    try (InputStream contract = ConfigWarningsTest.class.getResourceAsStream("contract.yml")) {
      return new String(Objects.requireNonNull(contract).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
