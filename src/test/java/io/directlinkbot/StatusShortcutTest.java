package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shortcut <em>Show DirectLink status</em> in the menu of a message. */
final class StatusShortcutTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String SHORTCUT = "show_status";

  @RegisterExtension private final RunningBot sockets = RunningBot.notStarted();
  @RegisterExtension private final RunningBot http = RunningBot.overHttp();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsTheStatusOfWhatAMessageNamesToOnePersonAlone(boolean overHttp) throws Exception {
    RunningBot bot = (overHttp ? http : sockets).start();
    bot.slack().card(INTERFACE);
    // after them it knows where the card stands
    bot.takeTurns();
    SlackPerson mallory = bot.slack().mallory();
    WorkspaceMessage message =
        bot.slack().bob().write(Fixture.STAGING, "is " + INTERFACE + " or dxvif-ffffffff ours?");

    assertThat(mallory.shortcut(message, SHORTCUT).get()).isEqualTo(new Outcome.Done());

    WorkspaceMessage answer = bot.slack().whisper(mallory, "may expire any time");
    assertThat(answer.channel()).isEqualTo(Fixture.STAGING);
    assertThat(says(answer, "hosted-one · " + INTERFACE)).isTrue();
    assertThat(says(answer, "`dxvif-ffffffff`: this bot has not seen it wait")).isTrue();
    assertThat(says(answer, "|card>")).isTrue();
  }

  @Test
  void worksOnTheCardItselfAndInFrench() throws Exception {
    sockets.slack().alice().read("fr-FR");
    RunningBot bot = sockets.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);

    bot.slack().alice().shortcut(card, SHORTCUT).get();

    bot.slack().whisper(bot.slack().alice(), "peut expirer à tout moment");
  }

  @Test
  void saysSoWhenTheMessageNamesNone() throws Exception {
    RunningBot bot = sockets.start();
    bot.slack().card(INTERFACE);
    WorkspaceMessage message = bot.slack().bob().write(Fixture.PROD, "good morning");

    bot.slack().alice().shortcut(message, SHORTCUT).get();

    bot.slack().whisper(bot.slack().alice(), "This message names no interface.");
  }

  /** Slack keeps no ephemeral messages, so their menu has no shortcuts. */
  @Test
  void isNotInTheMenuOfItsOwnAnswer() throws Exception {
    RunningBot bot = sockets.start();
    WorkspaceMessage card = bot.slack().card(INTERFACE);
    bot.slack().alice().shortcut(card, SHORTCUT).get();
    WorkspaceMessage answer = bot.slack().whisper(bot.slack().alice(), "may expire");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> bot.slack().alice().shortcut(answer, SHORTCUT));
  }

  @Test
  void showsFiveOfMany() throws Exception {
    RunningBot bot = sockets.start();
    bot.slack().card(INTERFACE);
    String seven =
        IntStream.rangeClosed(1, 7)
            .mapToObj(number -> "dxvif-0000000" + number)
            .collect(Collectors.joining(" "));
    WorkspaceMessage message = bot.slack().bob().write(Fixture.PROD, seven);

    bot.slack().alice().shortcut(message, SHORTCUT).get();

    WorkspaceMessage answer = bot.slack().whisper(bot.slack().alice(), "2 more are named here.");
    assertThat(says(answer, "dxvif-00000005")).isTrue();
    assertThat(says(answer, "dxvif-00000006")).isFalse();
  }
}
