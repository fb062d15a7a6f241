package io.directlinkbot;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A channel reads the configured language, and each person their own. */
final class TwoLanguagesTest {
  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();

  @Test
  void theThreadIsInTheChannelsLanguageAndAnAnswerInThePersons() throws Exception {
    SlackPerson alice = bot.slack().alice();
    SlackPerson bob = bot.slack().bob();
    bot.slack().workspace().put(User.person(Fixture.ALICE, "alice", "Alice").reading("en-US"));
    bot.slack().workspace().put(User.person(Fixture.BOB, "bob", "Bob").reading("fr-FR"));
    bot.start("slack: {language: fr}");
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    bot.later(Duration.ofHours(1));
    WorkspaceMessage reminder = bot.slack().reply(card, "attend d’être acceptée");
    bot.slack().accept(alice, card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "<@U0ALICE> a accepté");

    alice.click(reminder.surface(), "snooze").get();
    bot.slack().whisper(alice, "no longer waits for a decision");
    bob.click(reminder.surface(), "snooze").get();
    bot.slack().whisper(bob, "n’attend plus de décision");
  }
}
