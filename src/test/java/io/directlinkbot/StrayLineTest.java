package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The keys stand in the configuration, and a file of the AWS tools has a line too much. */
@Isolated("changes system properties")
final class StrayLineTest {
  private final Properties before = (Properties) System.getProperties().clone();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void keepsNobodyFromAccepting() throws Exception {
    try (RunningBot bot = RunningBot.started()) {
      WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
      // after the card, so that the client for the accept is the first to meet it
      Path config = folder.resolve("config");
      Files.writeString(config, "[default]\nregion = eu-west-2\nstray line\n");
      System.setProperty("aws.configFile", config.toString());

      assertThat(bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY))
          .isEqualTo(new Outcome.Closed());

      bot.slack().reply(card, "`pending`");
      assertThat(bot.cloud().confirms()).isEqualTo(1);
    }
  }
}
