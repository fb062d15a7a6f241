package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.config.LogSettings;
import io.directlinkbot.log.Logging;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The command {@code check} beside the running bot. */
@Isolated("the command logs errors only, in the whole JVM")
final class CheckCommandTest {
  private static final List<String> SECRETS =
      List.of("xoxb-sandbox", "xapp-sandbox", DocumentedExample.PROD.secretKey());

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void logAgain() {
    Logging.start(LogSettings.TEXT, List.of());
  }

  @Test
  void findsNothingWrongWithABotThatRunsAndLeavesItAlone() throws Exception {
    bot.slack().card(DocumentedExample.INTERFACE);
    int posts = bot.slack().posts();

    assertThat(run("check")).as("%s%s", out, err).isZero();

    assertThat(out.toString())
        .contains("ok    store: ", "ok    slack: signed in to https://", "ok    account prod: ")
        .contains("ok    clock: agrees with Slack's", "ok    channel C0DIRECTLINKPROD: ")
        .contains("shows only when they are used", "Slack would take a card, ")
        .doesNotContain("FAIL  ", "warn  ")
        .doesNotContain(SECRETS);
    assertThat(err.toString()).isEmpty();
    assertThat(bot.slack().posts()).isEqualTo(posts);
    bot.slack().workspace().awaitConnections(RunningBot.SOCKETS, InSlack.PATIENCE);
    assertThat(bot.sandbox().workspace().snapshot().messages()).hasSize(posts);
  }

  @Test
  void printsOneObjectForPrograms() throws Exception {
    bot.cloud()
        .faults()
        .next(
            // the bot that runs beside it reads the gateways too
            1_000,
            call ->
                call.account().equals(DocumentedExample.PROD)
                    && call.operation().equals(InCloud.GATEWAYS),
            new CallFault.Refuse(403, "AccessDenied", "no"));

    assertThat(run("check", "--json")).isEqualTo(1);

    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertThat(report.path("status").asText()).isEqualTo("FAIL");
    assertThat(report.path("checks"))
        .anySatisfy(
            line -> {
              assertThat(line.path("level").asText()).isEqualTo("FAIL");
              assertThat(line.path("subject").asText()).isEqualTo("account prod gateways");
              assertThat(line.path("problem").asText()).isEqualTo("cloud-permission-missing");
              assertThat(line.path("text").asText()).contains(": allow it in the policy");
            });
    assertThat(out.toString()).doesNotContain(SECRETS);
  }

  @Test
  void saysEverythingThatIsWrongWithTheConfiguration() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.yml"), "slack: {bot_token: xapp-1}\n");

    assertThat(execute("check", "--config", wrong.toString())).isEqualTo(2);

    assertThat(err.toString())
        .contains("slack.bot_token: is not a bot token", "slack.app_token: is missing", "accounts")
        .doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
    assertThat(execute("check", "more")).isEqualTo(64);
  }

  @Test
  void printsTheConfigurationInForceWithoutSecrets() throws Exception {
    for (String command : List.of("check", "run")) {
      out.getBuffer().setLength(0);
      assertThat(run(command, "--print-config")).isZero();

      assertThat(out.toString())
          .contains("bot_token: •••", "interval: 1m", "follow_for: 30d")
          .doesNotContain(SECRETS);
    }
  }

  /** With the configuration of the bot, of which the example's file is written. */
  private int run(String... arguments) throws Exception {
    Path config = Files.writeString(folder.resolve("bot.yml"), bot.yaml());
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = config.toString();
    return execute(all);
  }

  private int execute(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
