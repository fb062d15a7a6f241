package io.directlinkbot.config.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.yaml.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EffectiveConfigTest {
  private static final String FULL =
      """
      slack:
        bot_token: xoxb-CANARY
        app_token: xapp-CANARY
        api_url: https://slack.example/api/
        channel: C0123456789
        command: /net
        language: fr
        sockets: 3
      approvers: {users: [U0123456789], groups: [S0123456789], required: 2, allow_decline: true}
      watch:
        interval: 90s
        expires_after: 6d
        remind_before: [2d, 3h]
        escalate_to: C0ONCALL
        quiet_hours: "22:00-07:00"
        digest: "09:00"
        time_zone: Europe/Paris
        follow_for: 20d
      accounts:
        - name: prod
          provider: outscale
          region: eu-west-2
          account_id: "123456789012"
          access_key: AKID
          secret_key: SK-CANARY
          directlink_endpoint: https://directlink.example
          gateway_endpoint: https://fcu.example
          gateways: [vgw-12345678]
        - name: "010"
          provider: aws
          region: eu-west-1
          profile: "yes"
          channel: C9876543210
          approvers: {users: [U9876543210]}
        - {name: osc, provider: outscale, region: us-east-2, osc_profile: p}
        - {name: chain, provider: aws, region: eu-west-3}
      counterparties:
        - connection: dxcon-12345678
          name: Carrier A
          contact: noc@carrier-a.example
          vlans: [101, 102]
          asns: [64512, 4200000000]
          default_gateway: vgw-12345678
          required: 1
      store: {url: "jdbc:postgresql://db.example/bot?user=u&password=CANARY", keep: 400d}
      http: {port: 8443, bind: 0.0.0.0}
      log: {format: json}
      """;

  @TempDir private Path folder;

  @Test
  void readsLikeTheFileButForTheSecrets() throws Exception {
    Config config = read(FULL);

    String shown = EffectiveConfig.yaml(config);

    assertThat(shown).doesNotContain("CANARY");
    String withSecrets =
        shown
            .replace("bot_token: •••", "bot_token: xoxb-CANARY")
            .replace("app_token: •••", "app_token: xapp-CANARY")
            .replace("secret_key: •••", "secret_key: SK-CANARY")
            .replace("db.example/bot", "db.example/bot?user=u&password=CANARY");
    assertThat(read(withSecrets)).isEqualTo(config);
  }

  @Test
  void hasTheDefaultsAndTheOtherTransport() throws Exception {
    String least =
        """
        slack: {bot_token: xoxb-1, transport: http, signing_secret: CANARY, channel: C0123456789}
        approvers: {users: [U0123456789]}
        accounts: [{name: prod, provider: outscale, region: eu-west-2}]
        """;

    assertThat(EffectiveConfig.yaml(read(least)))
        .contains("transport: http", "signing_secret: •••", "command: /directlink", "language: en")
        .contains("interval: 1m", "expires_after: 7d", "time_zone: UTC", "required: 1")
        .contains("url: jdbc:sqlite:data/directlink-bot.db", "port: 8081", "format: text")
        .doesNotContain("CANARY", "app_token");
  }

  private Config read(String yaml) throws Exception {
    return ConfigReader.read(Files.writeString(folder.resolve("bot.yml"), yaml), Map.of()).config();
  }
}
