package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountProblemsTest {
  private static final String URL =
      "is not a URL the bot can use; write it as https://host or http://host:port, without user and"
          + " query";

  private static final String CREDENTIALS =
      "accounts[0]: has more than one kind of credentials; keep one of access_key with secret_key,"
          + " profile, osc_profile";

  @TempDir Path folder;

  static Stream<Change> changes() {
    return Stream.of(accounts(), credentials()).flatMap(changes -> changes);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aProblemOfAnAccountIsTold(Change change) {
    assertThat(ConfigFile.in(folder, change.apply()).problems())
        .containsExactlyElementsOf(change.lines());
  }

  private static Stream<Change> accounts() {
    return Stream.of(
        Change.of(
            "accounts:",
            "accounts: []\nacounts:",
            "accounts: lists no account to watch; add one with name, provider and region",
            "acounts: is not a key of this configuration; did you mean accounts?"),
        Change.of(
            "- name: prod",
            "- account_id: \"1\"",
            "accounts[0].name: is missing; add it, for example name: prod",
            "accounts[0].account_id: “1” is not an account id; write its 12 digits in quotes"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    account_id: 123456789012",
            "accounts[0].account_id: is a number to YAML, not text; put it in quotes"),
        Change.of(
            "region: eu-west-2",
            "region: ap-northeast-1",
            "accounts[0].region: has no DirectLink endpoint that OUTSCALE documents; use one of"
                + " eu-west-2, us-east-2, cloudgouv-eu-west-1, or add directlink_endpoint"),
        Change.of(
            "region: eu-west-2",
            "region: Paris",
            "accounts[0].region: “Paris” is not the name of a region; write a name such as"
                + " eu-west-2"),
        Change.of(
            "name: prod",
            "name: \"two\\nlines\"",
            "accounts[0].name: has a line break or control character; write it as one plain line"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    directlink_endpoint: directlink.example",
            "accounts[0].directlink_endpoint: " + URL),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    gateway_endpoint: https://\n    channel: D0123456789",
            "accounts[0].gateway_endpoint: " + URL,
            "accounts[0].channel: “D0123456789” is not the id of a channel; write the id that Slack"
                + " shows at the end of the channel's details, such as C0123456789"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    gateways: []",
            "accounts[0].gateways: is an empty list; remove the key to allow every gateway"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    gateways: [igw-12345678]",
            "accounts[0].gateways[0]: “igw-12345678” is not the id of a virtual gateway; write an"
                + " id such as vgw-12345678"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n  - prod",
            "accounts[1]: is not a mapping; put keys, indented, on lines below it"));
  }

  private static Stream<Change> credentials() {
    return Stream.of(
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    access_key: AK",
            "accounts[0].secret_key: is missing; add it, for example secret_key:"
                + " ${OSC_SECRET_KEY}"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    secret_key: SK",
            "accounts[0].access_key: is missing; add it, for example access_key:"
                + " ${OSC_ACCESS_KEY}"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    access_key: AK\n    secret_key: S K",
            "accounts[0].secret_key: is not a secret key; remove the space or accent in it"),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    access_key: AK\n    secret_key: SK\n    profile: p",
            CREDENTIALS),
        Change.of(
            "region: eu-west-2",
            "region: eu-west-2\n    osc_profile: o\n    profile: p",
            CREDENTIALS));
  }
}
