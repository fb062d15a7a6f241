package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackProblemsTest {
  private static final String URL =
      "is not a URL the bot can use; write it as https://host or http://host:port, without user and"
          + " query";

  @TempDir Path folder;

  static Stream<Change> changes() {
    return Stream.of(slack(), approvers()).flatMap(changes -> changes);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aProblemOfSlackOrApproversIsTold(Change change) {
    assertThat(ConfigFile.in(folder, change.apply()).problems())
        .containsExactlyElementsOf(change.lines());
  }

  private static Stream<Change> slack() {
    return Stream.of(
        Change.of(
            "bot_token: xoxb-1",
            "bot_token: xapp-1",
            "slack.bot_token: is not a bot token; take the one that starts with xoxb- from the"
                + " app's OAuth & Permissions page"),
        Change.of(
            "app_token: xapp-1",
            "app_token: xoxb-1",
            "slack.app_token: is not an app-level token; take the one that starts with xapp- from"
                + " the app's Basic Information page"),
        Change.of(
            "  app_token: xapp-1\n",
            "",
            "slack.app_token: is missing; add it, for example app_token: ${SLACK_APP_TOKEN}"),
        Change.of(
            "app_token: xapp-1",
            "transport: http",
            "slack.signing_secret: is missing; add it, for example signing_secret:"
                + " ${SLACK_SIGNING_SECRET}"),
        Change.of(
            "app_token: xapp-1",
            "transport: http\n  signing_secret: xapp-1",
            "slack.signing_secret: is not a signing secret; take the one under App Credentials on"
                + " the app's Basic Information page"),
        Change.of(
            "app_token: xapp-1\n  channel: C0123456789",
            "transport: http\n  signing_secret: 8f7\n  channel: C0123456789\nhttp: { port: -1 }",
            "http.port: is off, but with slack.transport: http Slack sends everything to this"
                + " port; give it a number such as 8081"),
        Change.of(
            "channel:",
            "transport: sockets\n  channel:",
            "slack.transport: “sockets” is not one of socket, http; did you mean socket?"),
        Change.of(
            "channel:",
            "transport: carrier pigeon\n  channel:",
            "slack.transport: “carrier pigeon” is not one of socket, http; write one of them"),
        Change.of("channel:", "api_url: ftp://slack.com/\n  channel:", "slack.api_url: " + URL),
        Change.of("channel:", "api_url: slack.com\n  channel:", "slack.api_url: " + URL),
        Change.of(
            "channel:", "api_url: https://u:p@slack.com\n  channel:", "slack.api_url: " + URL),
        Change.of(
            "channel:", "api_url: https://slack.com/?a=b\n  channel:", "slack.api_url: " + URL),
        Change.of("channel:", "api_url: 'https://a b'\n  channel:", "slack.api_url: " + URL),
        Change.of(
            "C0123456789",
            "'#general'",
            "slack.channel: “#general” is not the id of a channel; write the id that Slack shows at"
                + " the end of the channel's details, such as C0123456789"),
        Change.of("C0123456789", "", "slack.channel: has no value; give it one or remove the key"),
        Change.of(
            "C0123456789", "''", "slack.channel: is empty; give it a value or remove the key"),
        Change.of(
            "channel:",
            "command: DirectLink\n  channel:",
            "slack.command: “DirectLink” is not the name of a slash command; write a slash and then"
                + " lower case without spaces, at most 32 characters"));
  }

  private static Stream<Change> approvers() {
    return Stream.of(
        Change.of(
            "[U0123456789]",
            "U0123456789",
            "approvers.users: is not a list; write a list: [U0123456789]"),
        Change.of(
            "[U0123456789]",
            "[U0123456789, alice, 123456789, null, [W0123456789]]",
            "approvers.users[1]: “alice” is not the id of a person; write the member id that Slack"
                + " shows in the person's profile, such as U0123456789",
            "approvers.users[2]: is a number to YAML, not text; put it in quotes",
            "approvers.users[3]: has no value; give it one or remove it",
            "approvers.users[4]: is a list or mapping; write one plain value"),
        Change.of(
            "users: [U0123456789]",
            "groups: [noc]",
            "approvers.groups[0]: “noc” is not the id of a user group; write the id and not the"
                + " group's name, such as S0123456789"),
        Change.of(
            "users: [U0123456789]",
            "required: 3",
            "approvers.required: “3” is not a whole number from 1 to 2; write it in digits"),
        Change.of(
            "users: [U0123456789]",
            "allow_decline: maybe",
            "approvers.allow_decline: “maybe” is not one of true, false; write one of them"));
  }
}
