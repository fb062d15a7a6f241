package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of mistake, made alone in a file that is right otherwise, has one clear answer: the
 * file, the key, what is wrong with it, and the fix.
 */
final class BrokenConfigurationsTest {
  private static final int LEAST = 40;
  private static final String REGION = "    region: eu-west-2\n";
  private static final String ACCOUNTS = "accounts:\n";

  @TempDir private Path folder;

  static Stream<Broken> broken() {
    return Stream.of(forms(), variables(), slack(), approvers(), accounts(), keys(), others())
        .flatMap(all -> all);
  }

  private static Stream<Broken> forms() {
    return Stream.of(
        new Broken("", "is empty", ""),
        new Broken("", "is not a mapping of keys", "- slack\n"),
        new Broken("", "more than one document", ConfigFile.MINIMAL + "---\nlog: {}\n"),
        change("", "near line 1", "  bot_token", "\tbot_token"),
        change("", "near line 4", "C0123456789", "@general"),
        change("", "near line 6", "[U0123456789]", "[${A}"),
        change("slack.channel", "is set twice", "channel: C", "channel: C9999\n  channel: C"),
        change("slack.channel", "is an alias", "C0123456789", "*general"),
        change("slack.comand", "is not a key", "channel: C", "comand: /x\n  channel: C"),
        change("colour", "is not a key", ACCOUNTS, "colour: blue\naccounts:\n"),
        change("slack.command", "no space after its colon", "  app", "  'command:/x': 1\n  app"),
        change("watch", "has no value", ACCOUNTS, "watch:\naccounts:\n"),
        change("watch", "is not a mapping", ACCOUNTS, "watch: soon\naccounts:\n"),
        change("slack.channel", "is a list or mapping", "C0123456789", "[C0123456789]"),
        change("approvers.users", "is not a list", "[U0123456789]", "U0123456789"));
  }

  private static Stream<Broken> variables() {
    return Stream.of(
        change("slack.bot_token", "variable UNSET_TOKEN", "xoxb-1", "${UNSET_TOKEN}"),
        change("slack.bot_token", "without a closing }", "xoxb-1", "${UNSET_TOKEN"),
        change("slack.bot_token", "other than a variable's name", "xoxb-1", "${xoxb-1 CANARY}"));
  }

  private static Stream<Broken> slack() {
    return Stream.of(
        change("slack.bot_token", "is not a bot token", "xoxb-1", "xapp-CANARY"),
        change("slack.app_token", "is not an app-level token", "xapp-1", "xoxb-CANARY"),
        change("slack.app_token", "is missing", "  app_token: xapp-1\n", ""),
        change("slack.signing_secret", "is missing", "app_token: xapp-1", "transport: http"),
        change(
            "slack.signing_secret",
            "is not a signing secret",
            "app_token: xapp-1",
            "transport: http\n  signing_secret: xapp-CANARY"),
        slackSays("slack.transport", "is not one of socket, http", "transport: sockets"),
        slackSays("slack.api_url", "is not a URL", "api_url: slack.com"),
        slackSays("slack.command", "is not the name of a slash command", "command: directlink"),
        slackSays("slack.language", "is not one of en, fr", "language: de"),
        slackSays("slack.sockets", "is not a whole number from 1 to 4", "sockets: 11"),
        change("slack.channel", "is not the id of a channel", "C0123456789", "'#general'"));
  }

  private static Stream<Broken> approvers() {
    return Stream.of(
        change("approvers.users[0]", "is not the id of a person", "U0123456789", "alice"),
        change("approvers.groups[0]", "id of a user group", "users: [U", "groups: [netops] #"),
        approversSay("approvers.required", "is not a whole number from 1 to 2", "required: 3"),
        approversSay(
            "approvers.allow_decline", "is not one of true, false", "allow_decline: maybe"));
  }

  private static Stream<Broken> accounts() {
    return Stream.of(
        new Broken(
            "accounts",
            "lists no account",
            ConfigFile.MINIMAL.split(ACCOUNTS, 2)[0] + "accounts: []\n"),
        change("accounts[0].provider", "is not one of", "outscale", "azure"),
        change("accounts[0].region", "is missing", REGION, ""),
        change("accounts[0].region", "is not the name of a region", "eu-west-2", "Paris"),
        change("accounts[0].region", "has no DirectLink endpoint", "eu-west-2", "us-west-1"),
        accountSays("accounts[0].account_id", "is not an account id", "account_id: '12'"),
        accountSays("accounts[0].account_id", "is a number to YAML", "account_id: 123456789012"),
        accountSays("accounts[0].directlink_endpoint", "is not a URL", "directlink_endpoint: x"),
        accountSays("accounts[0].gateways", "is an empty list", "gateways: []"),
        accountSays(
            "accounts[0].gateways[0]", "is not the id of a virtual gateway", "gateways: [igw-1]"),
        change(
            "accounts[0].channel",
            "is missing, and so is slack.channel",
            "  channel: C0123456789\n",
            ""),
        change("accounts[0].name", "line break or control", "name: prod", "name: \"a\\nb\""),
        change(
            "accounts[1].name",
            "repeats the value of accounts[0]",
            REGION,
            REGION + "  - {name: prod, provider: outscale, region: eu-west-2}\n"));
  }

  private static Stream<Broken> keys() {
    return Stream.of(
        accountSays("accounts[0].secret_key", "is missing", "access_key: AK"),
        accountSays("accounts[0].access_key", "is missing", "secret_key: CANARY"),
        accountSays(
            "accounts[0].secret_key",
            "is not a secret key",
            "access_key: AK\n    secret_key: CANARY CANARY"),
        accountSays(
            "accounts[0]",
            "has more than one kind of credentials",
            "profile: p\n    osc_profile: o"));
  }

  private static Stream<Broken> others() {
    return Stream.of(
        part("watch.interval", "is not a duration", "watch: {interval: soon}"),
        part("watch.digest", "is not a time of day", "watch: {digest: '9', time_zone: UTC}"),
        part(
            "watch.quiet_hours",
            "is not two different times",
            "watch: {quiet_hours: '22:00-22:00', time_zone: UTC}"),
        part("watch.time_zone", "is not a time zone", "watch: {time_zone: Paris}"),
        part("watch.escalate_to", "is not the id of", "watch: {escalate_to: oncall}"),
        part(
            "counterparties[0].connection",
            "is not the id of a connection",
            "counterparties: [{connection: north, name: A}]"),
        part(
            "counterparties[0].vlans[0]",
            "is not a whole number from 2 to 4094",
            "counterparties: [{connection: dxcon-12345678, name: A, vlans: [1]}]"),
        part("store.url", "SQLite or PostgreSQL", "store: {url: 'jdbc:mysql://h/CANARY'}"),
        part("store.url", "PostgreSQL database", "store: {url: 'jdbc:postgresql://u:CANARY@h/d'}"),
        part("http.port", "is not a whole number", "http: {port: 65536}"),
        new Broken(
            "http.port",
            "is off, but",
            ConfigFile.MINIMAL.replace(
                    "app_token: xapp-1", "transport: http\n  signing_secret: abc")
                + "http: {port: -1}\n"),
        part("log.format", "is not one of text, json", "log: {format: xml}"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void hasOneClearAnswer(Broken broken) {
    ConfigFile file = ConfigFile.in(folder, broken.yaml());

    assertIsClear(file.path(), only(file), broken.path(), broken.what());
  }

  @Test
  void hasOneClearAnswerWhereTheFileItselfIsTheMistake() throws Exception {
    Path absent = folder.resolve("none.yml");
    Path garbled = folder.resolve("garbled.yml");
    Files.write(garbled, "slack: é".getBytes(StandardCharsets.ISO_8859_1));

    assertIsClear(absent, only(absent), "", "does not exist");
    assertIsClear(folder, only(folder), "", "can't be read");
    assertIsClear(garbled, only(garbled), "", "is not text in UTF-8");
  }

  /** So many kinds, and no two say the same of the same key. */
  @Test
  void areFortyKindsWithFortyAnswers() {
    List<String> answers =
        broken().map(each -> only(ConfigFile.in(folder, each.yaml())).toString()).toList();

    assertThat(answers).hasSizeGreaterThanOrEqualTo(LEAST).doesNotHaveDuplicates();
  }

  private static Problem only(Path file) {
    return only(new ConfigFile(file, Map.of()));
  }

  private static Problem only(ConfigFile file) {
    List<Problem> problems = catchThrowableOfType(ConfigException.class, file::read).problems();
    assertThat(problems).as("%s", problems).hasSize(1);
    return problems.getFirst();
  }

  private static void assertIsClear(Path file, Problem problem, String path, String what) {
    assertThat(problem.path()).isEqualTo(path);
    assertThat(problem.what()).contains(what);
    assertThat(problem.fix()).isNotBlank().doesNotEndWith(".");
    assertThat(problem.toString())
        .startsWith(file + ": " + path)
        .endsWith("; " + problem.fix())
        .doesNotContain("CANARY", "\n", "Exception");
  }

  private static Broken slackSays(String path, String what, String line) {
    return change(path, what, "  app_token", "  " + line + "\n  app_token");
  }

  private static Broken approversSay(String path, String what, String line) {
    return change(path, what, "  users:", "  " + line + "\n  users:");
  }

  private static Broken accountSays(String path, String what, String lines) {
    return change(path, what, REGION, REGION + "    " + lines + "\n");
  }

  private static Broken part(String path, String what, String line) {
    return change(path, what, ACCOUNTS, line + "\n" + ACCOUNTS);
  }

  private static Broken change(String path, String what, String from, String to) {
    assertThat(ConfigFile.MINIMAL).contains(from);
    return new Broken(path, what, ConfigFile.MINIMAL.replace(from, to));
  }

  /** A file and what is said of it. */
  record Broken(String path, String what, String yaml) {
    @Override
    public String toString() {
      return path + " " + what;
    }
  }
}
