package io.directlinkbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            "watch.time_zone: is missing, so digest and quiet_hours are meant in UTC; add it, for"
                + " example time_zone: Europe/Paris",
            "watch.remind_before: has a time that is not shorter than expires_after, so that"
                + " reminder comes with the card; write shorter ones");
  }

  @Test
  void anAccountThatNobodyMayAcceptForIsPointedOut() throws ConfigException {
    String yaml =
        ConfigFile.MINIMAL.replace("users: [U0123456789]", "allow_decline: true")
            + "    approvers: { groups: [] }\n";

    assertThat(ConfigFile.in(folder, yaml).warnings())
        .containsExactly(
            "accounts[0].approvers: nobody may accept for this account; list people under"
                + " approvers.users, or groups under approvers.groups");
  }

  @Test
  void twoPeopleOfOneArePointedOut() throws ConfigException {
    String yaml = ConfigFile.MINIMAL.replace("accounts:", "  required: 2\naccounts:");

    assertThat(ConfigFile.in(folder, yaml).warnings())
        .containsExactly(
            "approvers.required: two people have to approve, and one is listed; list another one");
  }

  private static String published() throws IOException {
    try (InputStream contract = ConfigWarningsTest.class.getResourceAsStream("contract.yml")) {
      return new String(Objects.requireNonNull(contract).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
