package io.directlinkbot.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.bench.minimal.Forms;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Cards in the channel: the whole bot posts them itself, for a minimal one they are posted here.
 */
final class Posted {
  /** The golden files, whose card, dialog and reply all bots use. */
  static final Path FORMS = Path.of("src", "test", "resources", "golden").toAbsolutePath();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private Posted() {}

  /**
   * Offers interfaces, to all accounts in turn. For a minimal bot, which knows one account, all are
   * offered to that, and their cards are posted.
   *
   * @return the ids, in the order in which they were offered
   */
  static List<String> offer(Contender bot, Stage stage, int count)
      throws IOException, InterruptedException {
    List<String> ids = stage.offer(count);
    if (!bot.isWhole()) {
      post(stage, stage.accounts().getFirst(), ids);
    }
    return ids;
  }

  /** Waits for the cards of these, ready to be accepted. */
  static List<WorkspaceMessage> cards(Stage stage, List<String> ids) throws Exception {
    List<WorkspaceMessage> cards = new ArrayList<>();
    for (String id : ids) {
      cards.add(stage.sightings().card(id).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }
    Cards.awaitReady(stage, cards);
    return cards;
  }

  private static void post(Stage stage, Stage.Account to, List<String> ids)
      throws IOException, InterruptedException {
    Forms forms = Forms.in(FORMS);
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String id : ids) {
        ObjectNode message = (ObjectNode) JSON.readTree(forms.card(id));
        message.put("channel", to.channel()).put("text", "Waiting: " + id);
        message
            .putObject("metadata")
            .put("event_type", "directlink_request")
            .putObject("event_payload")
            .put("interface_id", id);
        HttpRequest call =
            HttpRequest.newBuilder(URI.create(stage.sandbox().slackApiUrl() + "chat.postMessage"))
                .header("Authorization", "Bearer " + stage.sandbox().botToken())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(message.toString()))
                .build();
        String answer = http.send(call, BodyHandlers.ofString()).body();
        if (!JSON.readTree(answer).path("ok").asBoolean()) {
          throw new IllegalStateException("The card was not posted: " + answer);
        }
      }
    }
  }
}
