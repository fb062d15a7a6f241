package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot whose token Slack does not take can't go on, and says which token it is. */
final class RefusedTokenTest {
  private static final Secret WRONG = new Secret("xoxb-nobody-gave-this-one-out");

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Config config;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxSettings.onAnyPort());
    config = SandboxConfig.of(sandbox, folder.resolve("journal.db"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void namesTheBotToken() throws Exception {
    SlackSettings slack = config.slack();
    assertThat(
            refusal(
                new SlackSettings(
                    WRONG, slack.transport(), slack.apiUrl(), slack.command(), slack.language())))
        .contains("slack.bot_token", "invalid_auth", "install the app")
        .doesNotContain(WRONG.reveal());
  }

  @Test
  void namesTheAppToken() throws Exception {
    SlackSettings slack = config.slack();
    assertThat(
            refusal(
                new SlackSettings(
                    slack.botToken(),
                    new SlackTransport.Sockets(WRONG, 2),
                    slack.apiUrl(),
                    slack.command(),
                    slack.language())))
        .contains("slack.app_token", "connections:write")
        .doesNotContain(WRONG.reveal());
  }

  private String refusal(SlackSettings slack) throws Exception {
    Config changed =
        new Config(
            slack,
            config.watch(),
            config.accounts(),
            config.counterparties(),
            config.store(),
            config.http(),
            config.log());
    try (Bot bot = Bot.start(changed, sandbox.clock())) {
      return bot.refused().get(30, TimeUnit.SECONDS);
    }
  }
}
