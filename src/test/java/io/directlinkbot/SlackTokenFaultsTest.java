package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.ErrorWords;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A bot token that Slack takes no longer while the bot runs: whoever runs it is told, whatever the
 * bot was about to do, and nothing is lost when it starts with a good one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlackTokenFaultsTest {
  private static final String POST = "chat.postMessage";

  private RunningBot bot;
  private int interfaces;

  @BeforeAll
  void serve() throws Exception {
    bot = RunningBot.started();
    bot.slack().card(DocumentedExample.INTERFACE);
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  static Stream<String> errors() {
    return ErrorWords.TOKEN.words().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void isToldWhenACardIsToBePosted(String error) throws Exception {
    fail(POST, error);
    String id = offer();

    assertThatItIsTold(error);
    assertThat(bot.slack().cards(id)).isEmpty();
    restart();
    bot.slack().card(id);
    assertThat(bot.slack().cards(id)).hasSize(1);
  }

  @Test
  void isToldWhenAReplyIsToBePosted() throws Exception {
    assertThatItIsToldOfNews(POST, "token_revoked");
  }

  @Test
  void isToldWhenACardIsToBeChanged() throws Exception {
    assertThatItIsToldOfNews("chat.update", "account_inactive");
  }

  @Test
  void isToldWhenADialogIsToBeOpened() throws Exception {
    WorkspaceMessage card = bot.slack().card(DocumentedExample.INTERFACE);
    fail("views.open", "invalid_auth");
    bot.slack().alice().click(card.surface(), "accept").get();

    assertThatItIsTold("invalid_auth");
    restart();
    bot.slack().card(DocumentedExample.INTERFACE);
    bot.slack().open(bot.slack().alice(), card);
    bot.slack().alice().close().get();
  }

  private void assertThatItIsToldOfNews(String method, String error) throws Exception {
    String id = offer();
    WorkspaceMessage card = bot.slack().card(id);
    fail(method, error);
    bot.cloud().cloud().interfaces().setState(id, "pending");
    bot.lookNow();

    assertThatItIsTold(error);
    assertThat(bot.slack().replies(card)).isEmpty();
    restart();
    bot.slack().card(id, "Accepted outside (pending)");
    bot.slack().reply(card, "`pending`");
    assertThat(bot.slack().replies(card)).hasSize(1);
  }

  /** The bot would end now; until it does, Slack goes on refusing. */
  private void fail(String method, String error) {
    bot.slack()
        .workspace()
        .faults()
        .next(method, Integer.MAX_VALUE, new MethodFault.Refused(error));
    bot.slack()
        .workspace()
        .faults()
        .next("auth.test", Integer.MAX_VALUE, new MethodFault.Refused(error));
  }

  private void assertThatItIsTold(String error) throws Exception {
    assertThat(bot.refusal()).contains("slack.bot_token", error, "install the app");
  }

  private void restart() throws Exception {
    bot.stop();
    bot.slack().workspace().faults().clear();
    bot.start();
  }

  private String offer() {
    interfaces++;
    String id = String.format(Locale.ROOT, "dxvif-%08x", 0xe0000000 + interfaces);
    bot.cloud().offer(id);
    bot.lookNow();
    return id;
  }
}
