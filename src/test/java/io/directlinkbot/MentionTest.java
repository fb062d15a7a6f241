package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mentions of the bot: answered in the thread, once, and never those by bots or of edits. */
final class MentionTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String HINT = "Mention me with the id of an interface";

  @RegisterExtension private final RunningBot bot = RunningBot.notStarted();
  private final SlackPerson bob = bot.slack().bob();

  @BeforeEach
  void start() throws Exception {
    bot.start("slack: {language: en}");
    bot.slack().card(INTERFACE);
  }

  @Test
  void withAnInterfaceIsAnsweredWithItsStatusInTheThread() throws Exception {
    WorkspaceMessage asked = mention("@directlink-bot what about " + INTERFACE + "?");

    WorkspaceMessage answer = bot.slack().reply(asked, "may expire any time");

    assertThat(answer.onlyFor()).as("everybody reads it").isEmpty();
    assertThat(answer.broadcast()).isFalse();
    assertThat(says(answer, "hosted-one · " + INTERFACE)).isTrue();
  }

  @Test
  void withoutOneIsAnsweredWithAHintInTheThreadThatItIsIn() throws Exception {
    WorkspaceMessage first = bob.write(Fixture.PROD, "hello");
    bob.mention(Fixture.PROD, "<@" + Fixture.BOT + "> <!channel> hi", Optional.of(first.ts()))
        .get();

    WorkspaceMessage hint = bot.slack().reply(first, HINT);

    assertThat(says(hint, "!channel")).isFalse();
  }

  @Test
  void isAnsweredOnceHoweverOftenItComes() throws Exception {
    WorkspaceMessage asked = mention("@directlink-bot hi");
    bot.slack().reply(asked, HINT);
    ObjectNode again = event(asked.ts());
    bot.slack().workspace().event(again).get();

    WorkspaceMessage other = mention("@directlink-bot " + INTERFACE);
    bot.slack().reply(other, INTERFACE);

    assertThat(bot.slack().replies(asked).stream().filter(reply -> says(reply, HINT))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bot_id", "app_id", "subtype", "edited", "bot_profile"})
  void ofABotOrByAnEditIsNotAnswered(String member) throws Exception {
    WorkspaceMessage asked = bob.write(Fixture.PROD, "<@" + Fixture.BOT + "> hi");
    ObjectNode event = event(asked.ts());
    if (List.of("edited", "bot_profile").contains(member)) {
      event.putObject(member).put("id", "B1").put("user", "U1").put("ts", "1.1");
    } else {
      event.put(member, "bot_message");
    }
    bot.slack().workspace().event(event).get();

    WorkspaceMessage other = mention("@directlink-bot " + INTERFACE);
    bot.slack().reply(other, INTERFACE);

    assertThat(bot.slack().replies(asked)).isEmpty();
  }

  private WorkspaceMessage mention(String text) throws Exception {
    return bob.mention(Fixture.PROD, text, Optional.empty()).get();
  }

  private static ObjectNode event(String ts) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("type", "app_mention").put("user", Fixture.BOB).put("channel", Fixture.PROD);
    return event.put("text", "<@" + Fixture.BOT + "> hi").put("ts", ts).put("event_ts", ts);
  }
}
