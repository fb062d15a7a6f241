package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slash commands typed into the direct messages with the bot. */
final class DirectMessageTest {
  @RegisterExtension private final RunningBot bot = RunningBot.started();

  @Test
  void areAnsweredThere() throws Exception {
    bot.slack().card(DocumentedExample.INTERFACE);
    SlackPerson alice = bot.slack().alice();
    String direct = alice.directMessages();

    alice.command(direct, "/directlink status " + DocumentedExample.INTERFACE).get();

    WorkspaceMessage answer = bot.slack().whisper(alice, DocumentedExample.INTERFACE);
    assertThat(answer.channel()).isEqualTo(direct).startsWith("D");
  }
}
