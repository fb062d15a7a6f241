package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.ALICE;
import static io.directlinkbot.sandbox.slack.Fixture.BOB;
import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers over a response URL, and how long they work. */
class ResponseUrlTest {
  private Sandbox sandbox;
  private String card;
  private String url;

  @BeforeEach
  void clickACard() throws Exception {
    sandbox = new Sandbox(WorkspaceSettings.asSlack());
    new CardApp(sandbox.app);
    sandbox.connect();
    card =
        sandbox
            .bot()
            .chatPostMessage(
                message -> message.channel(PROD).text("A card").blocksAsString(CardApp.CARD))
            .getTs();
    sandbox.workspace.person(ALICE).select(PROD, card, "size", "l").get();
    url = sandbox.workspace.sockets().sent().getLast().payload().path("response_url").asText();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void itAnswersThePersonUnlessToldOtherwise() throws Exception {
    assertThat(send("{\"text\":\"For you\"}").statusCode()).isEqualTo(200);
    assertThat(texts(ALICE)).containsExactly("A card", "For you");
    assertThat(texts(BOB)).containsExactly("A card");

    send("{\"text\":\"For all\",\"response_type\":\"in_channel\"}");
    assertThat(texts(BOB)).containsExactly("A card", "For all");
  }

  @Test
  void itReplacesAndDeletesItsMessage() throws Exception {
    send("{\"text\":\"Changed\",\"replace_original\":true}");
    assertThat(texts(BOB)).containsExactly("Changed");
    send("{\"delete_original\":true}");
    assertThat(texts(BOB)).isEmpty();
  }

  @Test
  void itIsRefusedWithBadContent() throws Exception {
    HttpResponse<String> refused = send("{\"blocks\":[{\"type\":\"header\"}]}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("invalid_blocks");
  }

  @Test
  void itWorksFiveTimes() throws Exception {
    for (int use = 1; use <= 5; use++) {
      assertThat(send("{\"text\":\"x\"}").statusCode()).isEqualTo(200);
    }
    assertThat(send("{\"text\":\"x\"}").body()).contains("used_url");
    assertThat(texts(ALICE)).hasSize(6);
  }

  @Test
  void itWorksForHalfAnHour() throws Exception {
    sandbox.clock.advance(Duration.ofMinutes(30));
    assertThat(send("{\"text\":\"x\"}").statusCode()).isEqualTo(200);
    sandbox.clock.advance(Duration.ofSeconds(1));
    HttpResponse<String> late = send("{\"text\":\"x\"}");
    assertThat(late.statusCode()).isEqualTo(404);
    assertThat(late.body()).contains("expired_url");
  }

  private List<String> texts(String user) {
    return sandbox.workspace.snapshot().seenBy(user, PROD).stream()
        .map(WorkspaceMessage::text)
        .toList();
  }

  private HttpResponse<String> send(String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
