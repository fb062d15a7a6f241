package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.audit.ChainVerdict;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code store.keep}, the bot forgets what ended long ago. */
final class StoreKeepTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  @Test
  void whatEndedLongAgoLeavesTheStoreAndNothingElseDoes() throws Exception {
    bot.start("store: {keep: 400d}");
    bot.slack().card(INTERFACE);
    bot.later(Duration.ofDays(8));
    bot.slack().card(INTERFACE, "Expired");
    bot.later(Duration.ofDays(399));
    bot.takeTurns();
    assertThat(verify().forgotten()).isZero();

    bot.later(Duration.ofDays(2));
    bot.takeTurns();

    assertThat(verify()).isEqualTo(new ChainVerdict(List.of(), 0, 0, 1));
    SlackPerson alice = bot.slack().alice();
    alice.command(Fixture.PROD, "/directlink status " + INTERFACE).get();
    bot.slack().whisper(alice, INTERFACE);
    assertThat(bot.slack().cards(INTERFACE)).hasSize(1);
  }

  private ChainVerdict verify() {
    try (ReadOnlyStore store = ReadOnlyStore.open("jdbc:sqlite:" + bot.store())) {
      return store.verify();
    }
  }
}
