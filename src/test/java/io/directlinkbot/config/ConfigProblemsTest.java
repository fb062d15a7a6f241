package io.directlinkbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigProblemsTest {
  private static final String DURATION =
      "is not a duration of at least 1s; write a number and one of s, m, h, d, such as 90s, 15m, 4h"
          + " or 7d";
  private static final String URL =
      "is not a URL the bot can use; write it as https://host or http://host:port, without user and"
          + " query";
  private static final String CREDENTIALS =
      "accounts[0]: has more than one kind of credentials; keep one of access_key with secret_key,"
          + " profile, osc_profile";

  @TempDir Path folder;

  /** A change to the least configuration, and the lines that it brings. */
  record Change(String from, String to, List<String> lines) {
    String apply() {
      String changed = ConfigFile.MINIMAL.replace(from, to);
      assertThat(changed).isNotEqualTo(ConfigFile.MINIMAL);
      return changed;
    }

    @Override
    public String toString() {
      return to.strip();
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
            slack(),
            approvers(),
            watch(),
            accounts(),
            credentials(),
            counterparties(),
            theRest(),
            variables())
        .flatMap(changes -> changes);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void isTold(Change change) {
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
            "watch.interval: is there twice; keep one of the two",
            "slack.bot_token: needs the environment variable NOT_SET, which is not set or empty;"
                + " set it, or give a default: ${NOT_SET:-default}",
            "slack.app_token: is a list or mapping; write one plain value",
            "slack.chanel: is not a key of this configuration; did you mean channel?",
            "watch.interval: " + DURATION,
            "accounts[0].access_key: is missing; add it, for example access_key: ${OSC_ACCESS_KEY}",
            CREDENTIALS,
            "accounts[0].channel: is missing, and slack.channel too; add one of them, for example"
                + " channel: C0123456789",
            "accounts[1].provider: is not one of outscale, aws; write one of them",
            "accounts[1].region: is missing; add it, for example region: eu-west-2",
            "accounts[1].channel: is missing, and slack.channel too; add one of them, for example"
                + " channel: C0123456789",
            "accounts[1].name: is the same as in accounts[0]; give each a name of its own");
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
                + ": accounts: names no account to watch; add one with name, provider and region");
  }

  private static Stream<Change> slack() {
    return Stream.of(
        change(
            "bot_token: xoxb-1",
            "bot_token: xapp-1",
            "slack.bot_token: is not a bot token; take the one that starts with xoxb- from the"
                + " app's page OAuth & Permissions"),
        change(
            "app_token: xapp-1",
            "app_token: xoxb-1",
            "slack.app_token: is not an app-level token; take the one that starts with xapp- from"
                + " the app's page Basic Information"),
        change(
            "  app_token: xapp-1\n",
            "",
            "slack.app_token: is missing; add it, for example app_token: ${SLACK_APP_TOKEN}"),
        change(
            "app_token: xapp-1",
            "transport: http",
            "slack.transport: can't be used in this version; use transport: socket and an"
                + " app_token"),
        change(
            "channel:",
            "signing_secret: abc\n  channel:",
            "slack.signing_secret: can't be used in this version; remove it, the socket needs"
                + " none"),
        change(
            "channel:",
            "transport: sockets\n  channel:",
            "slack.transport: is not one of socket, http; did you mean socket?"),
        change(
            "channel:",
            "transport: carrier pigeon\n  channel:",
            "slack.transport: is not one of socket, http; write one of them"),
        change("channel:", "api_url: ftp://slack.com/\n  channel:", "slack.api_url: " + URL),
        change("channel:", "api_url: slack.com\n  channel:", "slack.api_url: " + URL),
        change("channel:", "api_url: https://u:p@slack.com\n  channel:", "slack.api_url: " + URL),
        change("channel:", "api_url: https://slack.com/?a=b\n  channel:", "slack.api_url: " + URL),
        change("channel:", "api_url: 'https://a b'\n  channel:", "slack.api_url: " + URL),
        change(
            "C0123456789",
            "'#general'",
            "slack.channel: is not the id of a channel; write the id that Slack shows at the end"
                + " of the channel's details, such as C0123456789"),
        change("C0123456789", "", "slack.channel: has no value; give it one or remove the key"),
        change("C0123456789", "''", "slack.channel: is empty; give it a value or remove the key"),
        change(
            "channel:",
            "command: DirectLink\n  channel:",
            "slack.command: is not the name of a slash command; write a slash and then lower case"
                + " without spaces, at most 32 characters"));
  }

  private static Stream<Change> approvers() {
    return Stream.of(
        change(
            "[U0123456789]",
            "U0123456789",
            "approvers.users: is not a list; write a list: [U0123456789]"),
        change(
            "[U0123456789]",
            "[U0123456789, alice, 123456789, null, [W0123456789]]",
            "approvers.users[1]: is not the id of a person; write the member id that Slack shows"
                + " in the person's profile, such as U0123456789",
            "approvers.users[2]: is a number to YAML and not text; put it in quotes",
            "approvers.users[3]: has no value; give it one or remove it",
            "approvers.users[4]: is a list or mapping; write one plain value"),
        change(
            "users: [U0123456789]",
            "groups: [noc]",
            "approvers.groups[0]: is not the id of a user group; write the id and not the group's"
                + " name, such as S0123456789"),
        change(
            "users: [U0123456789]",
            "required: 2",
            "approvers.required: two people for one decision can't be asked for in this version;"
                + " write required: 1"),
        change(
            "users: [U0123456789]",
            "required: 3",
            "approvers.required: is not a whole number from 1 to 2; write it in digits"),
        change(
            "users: [U0123456789]",
            "allow_decline: maybe",
            "approvers.allow_decline: is not one of true, false; write one of them"));
  }

  private static Stream<Change> watch() {
    return Stream.of(
        change("accounts:", "watch: { interval: 60 }\naccounts:", "watch.interval: " + DURATION),
        change("accounts:", "watch: { interval: 0s }\naccounts:", "watch.interval: " + DURATION),
        change("accounts:", "watch: { interval: 1m30s }\naccounts:", "watch.interval: " + DURATION),
        change("accounts:", "watch: { interval: -1s }\naccounts:", "watch.interval: " + DURATION),
        change(
            "accounts:",
            "watch: { expires_after: 1 week }\naccounts:",
            "watch.expires_after: " + DURATION),
        change(
            "accounts:",
            "watch: { remind_before: [1d, soon] }\naccounts:",
            "watch.remind_before[1]: " + DURATION),
        change(
            "accounts:",
            "watch:\naccounts:",
            "watch: has no value; give it one or remove the key"));
  }

  private static Stream<Change> accounts() {
    return Stream.of(
        change(
            "accounts:",
            "accounts: []\nacounts:",
            "accounts: names no account to watch; add one with name, provider and region",
            "acounts: is not a key of this configuration; did you mean accounts?"),
        change(
            "- name: prod",
            "- account_id: \"1\"",
            "accounts[0].name: is missing; add it, for example name: prod",
            "accounts[0].account_id: is not an account id; write its 12 digits in quotes"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    account_id: 123456789012",
            "accounts[0].account_id: is a number to YAML and not text; put it in quotes"),
        change(
            "region: eu-west-2",
            "region: ap-northeast-1",
            "accounts[0].region: has no DirectLink that OUTSCALE documents; use one of eu-west-2,"
                + " us-east-2, cloudgouv-eu-west-1, or add directlink_endpoint"),
        change(
            "region: eu-west-2",
            "region: Paris",
            "accounts[0].region: is not the name of a region; write a name such as eu-west-2"),
        change(
            "name: prod",
            "name: \"two\\nlines\"",
            "accounts[0].name: has a line break or control character; write it as one plain line"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    directlink_endpoint: directlink.example",
            "accounts[0].directlink_endpoint: " + URL),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    gateway_endpoint: https://\n    channel: D0123456789",
            "accounts[0].gateway_endpoint: " + URL,
            "accounts[0].channel: is not the id of a channel; write the id that Slack shows at the"
                + " end of the channel's details, such as C0123456789"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    gateways: []",
            "accounts[0].gateways: is an empty list; remove the key to allow every gateway"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    gateways: [igw-12345678]",
            "accounts[0].gateways[0]: is not the id of a virtual gateway; write an id such as"
                + " vgw-12345678"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n  - prod",
            "accounts[1]: is not a mapping; put keys, indented, on lines below it"));
  }

  private static Stream<Change> credentials() {
    return Stream.of(
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    access_key: AK",
            "accounts[0].secret_key: is missing; add it, for example secret_key:"
                + " ${OSC_SECRET_KEY}"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    secret_key: SK",
            "accounts[0].access_key: is missing; add it, for example access_key:"
                + " ${OSC_ACCESS_KEY}"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    access_key: AK\n    secret_key: S K",
            "accounts[0].secret_key: is not a secret key; remove the space or accent in it"),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    access_key: AK\n    secret_key: SK\n    profile: p",
            CREDENTIALS),
        change(
            "region: eu-west-2",
            "region: eu-west-2\n    osc_profile: o\n    profile: p",
            CREDENTIALS));
  }

  private static Stream<Change> counterparties() {
    return Stream.of(
        change(
            "accounts:",
            "counterparties: [{ vlans: [1, x, 4095], asns: [0, 4294967296] }]\naccounts:",
            "counterparties[0].connection: is missing; add it, for example connection:"
                + " dxcon-12345678",
            "counterparties[0].name: is missing; add it, for example name: Carrier A",
            "counterparties[0].vlans[0]: is not a whole number from 2 to 4094; write it in digits",
            "counterparties[0].vlans[1]: is not a whole number from 2 to 4094; write it in digits",
            "counterparties[0].vlans[2]: is not a whole number from 2 to 4094; write it in digits",
            "counterparties[0].asns[0]: is not a whole number from 1 to 4294967295; write it in"
                + " digits",
            "counterparties[0].asns[1]: is not a whole number from 1 to 4294967295; write it in"
                + " digits"),
        change(
            "accounts:",
            """
            counterparties:
              - { connection: dxcon-12345678, name: A }
              - { connection: dxcon-12345678, name: B, default_gateway: default }
              - { connection: the north one, name: C }
            accounts:\
            """,
            "counterparties[1].default_gateway: is not the id of a virtual gateway; write an id"
                + " such as vgw-12345678",
            "counterparties[1].connection: is the same as in counterparties[0]; give each a"
                + " connection of its own",
            "counterparties[2].connection: is not the id of a connection; write an id such as"
                + " dxcon-12345678"));
  }

  private static Stream<Change> theRest() {
    return Stream.of(
        change(
            "accounts:",
            "store: { url: 'jdbc:postgresql://host/db?user=u&password=p' }\naccounts:",
            "store.url: PostgreSQL can't be used in this version; use"
                + " jdbc:sqlite:data/directlink-bot.db"),
        change(
            "accounts:",
            "store: { url: 'jdbc:mysql://host/db' }\naccounts:",
            "store.url: is not the URL of an SQLite database; write one such as"
                + " jdbc:sqlite:data/directlink-bot.db"),
        change(
            "accounts:",
            "http: { port: 65536, bind: 127 }\naccounts:",
            "http.bind: is a number to YAML and not text; put it in quotes",
            "http.port: is not a whole number from -1 to 65535; write it in digits"),
        change(
            "accounts:",
            "log: { format: xml }\naccounts:",
            "log.format: is not one of text, json; write one of them"));
  }

  private static Stream<Change> variables() {
    return Stream.of(
        change(
            "xoxb-1",
            "xoxb-${A}${B_C:-}${D}",
            "slack.bot_token: needs the environment variable A, which is not set or empty; set it,"
                + " or give a default: ${A:-default}",
            "slack.bot_token: needs the environment variable D, which is not set or empty; set it,"
                + " or give a default: ${D:-default}"),
        change(
            "xoxb-1",
            "${A",
            "slack.bot_token: has a ${ without its }; write ${NAME} or ${NAME:-default}"),
        change(
            "xoxb-1",
            "${A:-${B}}",
            "slack.bot_token: has a ${ without its }; write ${NAME} or ${NAME:-default}"),
        change(
            "xoxb-1",
            "*anchor",
            "slack.bot_token: is an alias; write the value itself, in quotes when it begins with"
                + " an asterisk"));
  }

  private static Change change(String from, String to, String... lines) {
    return new Change(from, to, Arrays.asList(lines));
  }
}
