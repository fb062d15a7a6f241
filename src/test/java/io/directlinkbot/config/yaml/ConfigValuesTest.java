package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.LogSettings;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.QuietHours;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.config.StoreSettings;
import io.directlinkbot.config.StoreUrl;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.config.Watches;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigValuesTest {
  @TempDir Path folder;

  @Test
  void theLeastThatCanBeWrittenGetsTheDefaults() throws ConfigException {
    LoadedConfig read = ConfigFile.in(folder, ConfigFile.MINIMAL).read();

    assertThat(read.warnings()).isEmpty();
    assertThat(read.config())
        .isEqualTo(
            new Config(
                new SlackSettings(
                    new Secret("xoxb-1"),
                    new SlackTransport.Sockets(new Secret("xapp-1"), 2),
                    URI.create("https://slack.com/api/"),
                    "/directlink",
                    Language.ENGLISH),
                Watches.DEFAULT,
                List.of(
                    new Account(
                        "prod",
                        Provider.OUTSCALE,
                        "eu-west-2",
                        Optional.empty(),
                        new Credentials.DefaultChain(),
                        Optional.empty(),
                        Optional.empty(),
                        "C0123456789",
                        new Approvers(List.of("U0123456789"), List.of()),
                        List.of())),
                List.of(),
                new StoreSettings(new StoreUrl("jdbc:sqlite:data/directlink-bot.db")),
                new HttpSettings(8081, "127.0.0.1"),
                LogSettings.TEXT));
  }

  @Test
  void decliningIsAllowedOnlyWhereThatIsWritten() throws ConfigException {
    String yaml = ConfigFile.MINIMAL;
    String allowed =
        yaml.replace("users: [U0123456789]", "users: [U0123456789]\n  allow_decline: true");
    assertThat(allowed).isNotEqualTo(yaml);

    assertThat(allowsDecline(yaml)).isFalse();
    assertThat(allowsDecline(allowed.replace("allow_decline: true", "allow_decline: false")))
        .isFalse();
    assertThat(allowsDecline(allowed)).isTrue();
    assertThat(allowsDecline(allowed + "    approvers: { users: [U0AAAAAAAAA] }\n")).isTrue();
    assertThat(allowsDecline(allowed + "    approvers: { allow_decline: false }\n")).isFalse();
  }

  private boolean allowsDecline(String yaml) throws ConfigException {
    return ConfigFile.in(folder, yaml)
        .read()
        .config()
        .accounts()
        .getFirst()
        .approvers()
        .allowDecline();
  }

  @Test
  void requestsAreKeptForEverUnlessATimeIsWritten() throws ConfigException {
    ConfigFile keeps = ConfigFile.in(folder, ConfigFile.MINIMAL + "store: { keep: 400d }\n");

    assertThat(keeps.read().config().store().keep()).contains(Duration.ofDays(400));
  }

  @Test
  void httpTakesTheSigningSecretInsteadOfTheAppToken() throws ConfigException {
    String http =
        ConfigFile.MINIMAL.replace(
            "app_token: xapp-1", "transport: http\n  signing_secret: 8f742231");

    Config config = ConfigFile.in(folder, http).read().config();

    assertThat(config.slack().transport())
        .isEqualTo(new SlackTransport.Http(new Secret("8f742231")));
    assertThat(config.secrets()).extracting(Secret::reveal).containsExactly("xoxb-1", "8f742231");
  }

  /** So that one line has to be changed to try the other way. */
  @Test
  void whatTheOtherWayNeedsMayBeThereToo() throws ConfigException {
    String both =
        ConfigFile.MINIMAL.replace(
            "app_token: xapp-1", "app_token: xapp-1\n  signing_secret: 8f742231\n  sockets: 3");

    assertThat(transport(both)).isEqualTo(new SlackTransport.Sockets(new Secret("xapp-1"), 3));
    assertThat(transport(both.replace("sockets: 3", "sockets: 3\n  transport: http")))
        .isEqualTo(new SlackTransport.Http(new Secret("8f742231")));
  }

  private SlackTransport transport(String yaml) throws ConfigException {
    LoadedConfig read = ConfigFile.in(folder, yaml).read();
    assertThat(read.warnings()).isEmpty();
    return read.config().slack().transport();
  }

  @Test
  void everyKeyIsRead() throws ConfigException {
    LoadedConfig read =
        ConfigFile.in(
                folder,
                """
                slack:
                  bot_token: ${BOT}
                  app_token: "xapp-${APP:-2}"
                  transport: socket
                  api_url: http://127.0.0.1:8081/api
                  channel: C0123456789
                  command: /dx
                  language: fr
                approvers:
                  users: [U0123456789, W0123456789]
                  groups: []
                  required: 1
                  allow_decline: false
                watch:
                  interval: 90s
                  expires_after: 4h
                  remind_before: [30m, 2h]
                  escalate_to: C0AAAAAAAAA
                  quiet_hours: 22:00-07:00
                  digest: 10:00
                  time_zone: Europe/Paris
                  follow_for: 10d
                accounts:
                  - name: keys
                    provider: outscale
                    region: ap-northeast-1
                    account_id: "012345678901"
                    access_key: AK
                    secret_key: SK
                    directlink_endpoint: http://localhost:1
                    gateway_endpoint: https://fcu.example:8443/path
                    channel: G0987654321
                    approvers: { users: [U0AAAAAAAAA] }
                    gateways: [vgw-12345678, vgw-0a1b2c3d4e5f67890]
                  - { name: aws, provider: aws, region: us-gov-west-1, profile: "${PROFILE:-p}" }
                  - { name: osc, provider: outscale, region: us-east-2, osc_profile: "q" }
                counterparties:
                  - connection: dxcon-12345678
                    name: Carrier A
                    contact: noc@carrier-a.example
                    default_gateway: vgw-12345678
                    required: 2
                  - { connection: dxlag-0a1b2c3d, name: Carrier B }
                store:
                  url: jdbc:sqlite:/var/lib/bot.db
                http: { port: 0, bind: 0.0.0.0 }
                log:
                  format: json
                """,
                Map.of("BOT", "xoxb-${APP}", "PROFILE", ""))
            .read();

    Config config = read.config();
    assertThat(read.warnings()).isEmpty();
    assertThat(config.slack())
        .isEqualTo(
            new SlackSettings(
                new Secret("xoxb-${APP}"),
                new SlackTransport.Sockets(new Secret("xapp-2"), 2),
                URI.create("http://127.0.0.1:8081/api/"),
                "/dx",
                Language.FRENCH));
    assertThat(config.watch())
        .isEqualTo(
            new WatchSettings(
                Duration.ofSeconds(90),
                Duration.ofHours(4),
                List.of(Duration.ofHours(2), Duration.ofMinutes(30)),
                Optional.of("C0AAAAAAAAA"),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                Optional.of(LocalTime.of(10, 0)),
                ZoneId.of("Europe/Paris"),
                Duration.ofDays(10)));
    Approvers shared = new Approvers(List.of("U0123456789", "W0123456789"), List.of());
    assertThat(config.accounts())
        .containsExactly(
            new Account(
                "keys",
                Provider.OUTSCALE,
                "ap-northeast-1",
                Optional.of("012345678901"),
                new Credentials.Keys("AK", new Secret("SK")),
                Optional.of(URI.create("http://localhost:1")),
                Optional.of(URI.create("https://fcu.example:8443/path")),
                "G0987654321",
                new Approvers(List.of("U0AAAAAAAAA"), List.of()),
                List.of("vgw-12345678", "vgw-0a1b2c3d4e5f67890")),
            account("aws", Provider.AWS, "us-gov-west-1", new Credentials.AwsProfile("p"), shared),
            account(
                "osc", Provider.OUTSCALE, "us-east-2", new Credentials.OscProfile("q"), shared));
    assertThat(config.counterparties())
        .containsExactly(
            new Counterparty(
                "dxcon-12345678",
                "Carrier A",
                Optional.of("noc@carrier-a.example"),
                List.of(),
                List.of(),
                Optional.of("vgw-12345678"),
                Optional.of(2)),
            new Counterparty(
                "dxlag-0a1b2c3d",
                "Carrier B",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    assertThat(config.store().url().reveal()).isEqualTo("jdbc:sqlite:/var/lib/bot.db");
    assertThat(config.http()).isEqualTo(new HttpSettings(0, "0.0.0.0"));
    assertThat(config.log()).isEqualTo(LogSettings.JSON);
    assertThat(config.secrets())
        .extracting(Secret::reveal)
        .containsExactly("xoxb-${APP}", "xapp-2", "SK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ users: [U0AAAAAAAAA] } | U0AAAAAAAAA | ''",
        "{ groups: [S0AAAAAAAAA] } | '' | S0AAAAAAAAA",
        "{ users: [U0AAAAAAAAA], groups: [S0AAAAAAAAA] } | U0AAAAAAAAA | S0AAAAAAAAA",
        "{ users: [] } | '' | ''",
        "{ allow_decline: false } | U0123456789 | S0123456789",
        "{} | U0123456789 | S0123456789"
      })
  void anAccountsApproversTakeThePlaceOfTheFiles(String own, String users, String groups)
      throws ConfigException {
    String yaml =
        ConfigFile.MINIMAL.replace(
                "users: [U0123456789]", "users: [U0123456789]\n  groups: [S0123456789]")
            + "    approvers: "
            + own
            + "\n";

    Approvers approvers =
        ConfigFile.in(folder, yaml).read().config().accounts().getFirst().approvers();

    assertThat(String.join(",", approvers.users())).isEqualTo(users);
    assertThat(String.join(",", approvers.groups())).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '{ users: [U0AAAAAAAAA] }' | 1",
        "required: 2 | '{ users: [U0AAAAAAAAA, U0BBBBBBBBB] }' | 2",
        "required: 2 | '{ required: 1 }' | 1",
        "required: 1 | '{ required: 2 }' | 2"
      })
  void howManyItTakesStaysUnlessTheAccountSaysOtherwise(String general, String own, int required)
      throws ConfigException {
    String yaml =
        ConfigFile.MINIMAL.replace("users: [U0123456789]", "users: [U0123456789]\n  " + general)
            + "    approvers: "
            + own
            + "\n";

    assertThat(ConfigFile.in(folder, yaml).read().config().accounts().getFirst().approvers())
        .extracting(Approvers::required)
        .isEqualTo(required);
  }

  @Test
  void theExampleFileOfTheProjectReadsOnceItsVariablesAreSet() throws ConfigException {
    Path example = Path.of("config/directlink-bot.yml");
    Map<String, String> environment =
        Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1",
            "SLACK_APP_TOKEN", "xapp-1",
            "SLACK_CHANNEL", "C0123456789",
            "SLACK_APPROVER", "U0123456789",
            "OSC_ACCESS_KEY", "AK",
            "OSC_SECRET_KEY", "SK");

    assertThat(ConfigReader.read(example, environment).warnings()).isEmpty();
    assertThat(new ConfigFile(example, Map.of()).problems()).hasSameSizeAs(environment.keySet());
  }

  @Test
  void theExampleFileReadsWithItsOptionalPartsToo() throws Exception {
    String uncommented =
        Files.readString(Path.of("config/directlink-bot.yml"))
            .replaceAll("(?m)^# ((watch|counterparties|store|http|log):| +.*)", "$1")
            .replaceAll("(?m)^( +)# (?!profile|osc_profile|Instead)(?=\\w+: )", "$1");

    Config config =
        ConfigFile.in(
                folder,
                uncommented,
                Map.of(
                    "SLACK_BOT_TOKEN", "xoxb-1",
                    "SLACK_APP_TOKEN", "xapp-1",
                    "SLACK_SIGNING_SECRET", "8f742231",
                    "SLACK_CHANNEL", "C0123456789",
                    "SLACK_APPROVER", "U0123456789",
                    "OSC_ACCESS_KEY", "AK",
                    "OSC_SECRET_KEY", "SK"))
            .read()
            .config();

    assertThat(config.counterparties()).hasSize(1);
    assertThat(config.accounts().getFirst().gateways()).containsExactly("vgw-12345678");
  }

  private static Account account(
      String name, Provider provider, String region, Credentials credentials, Approvers approvers) {
    return new Account(
        name,
        provider,
        region,
        Optional.empty(),
        credentials,
        Optional.empty(),
        Optional.empty(),
        "C0123456789",
        approvers,
        List.of());
  }
}
