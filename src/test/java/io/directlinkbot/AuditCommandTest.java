package io.directlinkbot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.Logging;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.PostgresDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code audit}, as its own process, beside the bot that holds the store. */
@Order(1)
final class AuditCommandTest {
  private static final String REQUEST = "prod/" + DocumentedExample.INTERFACE + "/1";

  /** So that no poll adds to the history, however long the commands take on a busy machine. */
  private static final String POLLED_ONCE = "watch: {interval: 1h}\n";

  @TempDir private Path folder;
  private String url = "";
  private String level = "info";

  @BeforeEach
  void storeInAFile() {
    url = "jdbc:sqlite:" + folder.resolve("journal.db");
  }

  @Test
  void exportsAndChecksWhileTheBotRunsOnTheSameFile() throws Exception {
    try (RunningBot bot = RunningBot.notStarted().start(POLLED_ONCE)) {
      url = "jdbc:sqlite:" + bot.store();
      tellsWhatHappened(bot);
    }
  }

  @Test
  void exportsAndChecksWhileTheBotRunsOnPostgres() throws Exception {
    Database database = new PostgresDatabase();
    database.makeWithTables();
    url = database.url();
    String onPostgres = POLLED_ONCE + "store: {url: '" + url + "'}";
    try (RunningBot bot = RunningBot.notStarted().start(onPostgres)) {
      tellsWhatHappened(bot);
    }
  }

  /** A refusal and an accept; then each use of the command. */
  private void tellsWhatHappened(RunningBot bot) throws Exception {
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    SlackPerson mallory = bot.slack().mallory();
    mallory.click(card.surface(), "accept").get();
    bot.slack().whisper(mallory, "not an approver");
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
    // and stays so: the commands may take longer than it does to become available
    bot.cloud().cloud().interfaces().setState(DocumentedExample.INTERFACE, "pending");

    Ended csv = audit();
    assertThat(csv.error()).isEmpty();
    assertThat(csv.status()).isZero();
    assertThat(csv.output().lines().map(line -> line.replaceFirst("^[^,]*", "")))
        .containsExactly(
            ",account,interface_id,event,actor,gateway_id,state,note,request,number,team",
            record("offered,,,confirming,", 1, ""),
            record(
                "refused,U0MALLORY,,confirming,\"You are not an approver for account prod."
                    + " Approvers: Alice Martin, Bob Keller.\"",
                2,
                "T0SANDBOX"),
            record("claimed,U0ALICE,vgw-87654321,confirming,", 3, "T0SANDBOX"),
            record("confirmed,U0ALICE,vgw-87654321,pending,", 4, "T0SANDBOX"));

    Ended both = audit("--verify", "--format", "json", "--since", "1d");
    assertThat(both.output().lines()).hasSize(4).allMatch(line -> line.startsWith("{\"time\":"));
    assertThat(both.error()).isEqualTo("4 events of 1 requests, chain whole\n");
    assertThat(both.status()).isZero();

    edit("update event set body = replace(body, 'U0ALICE', 'U0MALLORY') where number = 3");

    Ended broken = audit("--verify");
    assertThat(broken.output()).isEmpty();
    assertThat(broken.error())
        .startsWith("request " + REQUEST + ", event 3 was changed after it was written")
        .contains("\n4 events of 1 requests, chain broken: ");
    assertThat(broken.status()).isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongWithItsOptions() throws Exception {
    Ended since = audit("--since", "30x");
    assertThat(since.error()).contains("'30x' is neither a duration such as");
    assertThat(since.output()).isEmpty();
    assertThat(since.status()).isEqualTo(64);

    Ended format = audit("--format", "xml");
    assertThat(format.error()).contains("'xml' is neither csv nor json");
    assertThat(format.status()).isEqualTo(64);
  }

  @Test
  void saysWhatIsWrongWithTheConfiguration() throws Exception {
    url = "jdbc:h2:mem";

    Ended ended = audit();

    assertThat(ended.error()).contains("store.url: is not the URL of an SQLite").hasLineCount(1);
    assertThat(ended.output()).isEmpty();
    assertThat(ended.status()).isEqualTo(2);
  }

  @Test
  void keepsTheLogOutOfTheRecords() throws Exception {
    try (RunningBot bot = RunningBot.started()) {
      url = "jdbc:sqlite:" + bot.store();
      bot.slack().card(DocumentedExample.INTERFACE);
      level = "loud";

      Ended ended = audit("--format", "json");

      assertThat(ended.output().lines()).hasSize(1).allMatch(line -> line.startsWith("{"));
      assertThat(ended.error()).contains("is no log level").hasLineCount(1);
    }
  }

  @Test
  void saysThatThereIsNoStoreAndMakesNone() throws Exception {
    Ended ended = audit("--verify");

    assertThat(ended.error()).contains("journal.db does not exist").hasLineCount(1);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(folder.resolve("journal.db")).doesNotExist();
    assertThat(folder.resolve("journal.db.lock")).doesNotExist();
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws Exception {
    try (RunningBot bot = RunningBot.started()) {
      url = "jdbc:sqlite:" + bot.store();
      bot.slack().card(DocumentedExample.INTERFACE);
      Process process = start(List.of());
      process.getInputStream().close();

      assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
      assertThat(process.waitFor()).isZero();
    }
  }

  private static String record(String middle, int number, String team) {
    return ",prod,"
        + DocumentedExample.INTERFACE
        + ","
        + middle
        + ","
        + REQUEST
        + ","
        + number
        + ","
        + team;
  }

  private void edit(String statement) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement edit = connection.createStatement()) {
      assertThat(edit.executeUpdate(statement)).isEqualTo(1);
    }
  }

  private Ended audit(String... options) throws Exception {
    Process process = start(List.of(options));
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    String error = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output, error);
  }

  private Process start(List<String> options) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("directlink-bot.yml"),
            """
            slack: { bot_token: xoxb-1, app_token: xapp-1, channel: C0123456789 }
            approvers: { users: [U0123456789] }
            accounts:
              - { name: prod, provider: outscale, region: eu-west-2 }
            store: { url: "%s" }
            """
                .formatted(url),
            UTF_8);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "audit",
                "--config",
                config.toString()));
    command.addAll(options);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put(Logging.LEVEL_VARIABLE, level);
    return process.start();
  }

  private record Ended(int status, String output, String error) {}
}
