package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.delivery.AppDelivery;
import io.directlinkbot.sandbox.slack.delivery.SignedPost;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.slack.http.EventsEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is different when Slack posts to the bot. */
final class OverHttpTest {
  private static final String INTERFACE = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  @RegisterExtension private final RunningBot bot = RunningBot.overHttp();
  private final SlackPerson alice = bot.slack().alice();
  private final AppDelivery delivery = bot.slack().workspace().delivery();
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
    bot.start();
    card = bot.slack().card(INTERFACE);
  }

  @Test
  void aReplayedSubmitDecidesNothingTwiceAndGetsTheFirstAnswer() throws Exception {
    bot.slack().open(alice, card, GATEWAY);
    assertThat(alice.submit().get()).isEqualTo(new Outcome.Closed());
    SignedPost submit = delivery.posted().getLast();

    CompletableFuture.allOf(
            Stream.generate(() -> delivery.replay(submit))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .get();

    bot.slack().reply(card, "`pending`");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
    assertThat(bot.slack().replies(card)).hasSize(1);
  }

  /** The bot's memory of what it took ends with its process; the journal's does not. */
  @Test
  void aSubmitThatIsReplayedAfterARestartDecidesNothing() throws Exception {
    bot.slack().open(alice, card, GATEWAY);
    alice.submit().get();
    bot.slack().reply(card, "`pending`");
    SignedPost submit = delivery.posted().getLast();
    bot.stop();
    bot.start();

    JsonNode answer = delivery.replay(submit).get();

    assertThat(answer.toString()).contains("already accepted");
    assertThat(bot.cloud().confirms()).isEqualTo(1);
  }

  @Test
  void aForgedSubmitIsRefused() throws Exception {
    bot.slack().open(alice, card, GATEWAY);
    alice.click(card.surface(), "accept").get();
    SignedPost click = delivery.posted().getLast();
    SignedPost forged =
        new SignedPost(
            click.contentType(),
            click.body().replace("U0ALICE", "U0BOB"),
            click.timestamp(),
            click.signature());

    assertThatThrownBy(() -> delivery.replay(forged).get())
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("http_service_error");
  }

  @Test
  void aWrongSecretIsNotTakenForOurAddress() {
    URI address = URI.create("http://127.0.0.1:" + bot.port() + EventsEndpoint.PATH);

    assertThatThrownBy(() -> delivery.postTo(address, "another", InstantSource.system()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("challenge");
  }

  @Test
  void theHealthSaysWhenSlackLastReachedTheBot() throws Exception {
    assertThat(ready()).contains("\"slack\":\"connected; the last request that Slack signed came");
    assertThat(bot.slack().workspace().sockets().connected()).isZero();
    assertThat(bot.slack().workspace().calls().count("apps.connections.open")).isZero();
  }

  private String ready() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + bot.port() + "/readyz");
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }
}
