package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whatever Slack delivers is acknowledged, and who clicked gets an answer. */
@ResourceLock("log")
final class EveryEnvelopeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String WHO =
      """
      "team": {"id": "T0SANDBOX", "domain": "x"}, "user": {"id": "U0ALICE", "team_id": "T0SANDBOX"},
      "api_app_id": "A0DIRECTLINKBOT", "token": "t", "trigger_id": "1.2.3"
      """;

  private static final List<String> EVENTS =
      List.of(
          "{\"type\": \"message\", \"channel\": \"C0DIRECTLINKPROD\", \"user\": \"U0ALICE\","
              + " \"text\": \"hi\"}",
          "{\"type\": \"message\", \"subtype\": \"message_deleted\", \"channel\":"
              + " \"C0DIRECTLINKPROD\"}",
          "{\"type\": \"message\", \"subtype\": \"of_tomorrow\", \"channel\":"
              + " \"C0DIRECTLINKPROD\"}",
          "{\"type\": \"message\", \"channel_type\": \"im\", \"channel\": \"D1\", \"user\":"
              + " \"U0ALICE\"}",
          "{\"type\": \"app_mention\", \"channel\": \"C0DIRECTLINKPROD\", \"user\": \"U0ALICE\"}",
          "{\"type\": \"app_home_opened\", \"user\": \"U0ALICE\", \"channel\": \"D1\", \"tab\":"
              + " \"home\"}",
          "{\"type\": \"app_rate_limited\"}",
          "{\"type\": \"app_uninstalled\"}",
          "{\"type\": \"tokens_revoked\", \"tokens\": {\"bot\": []}}",
          "{\"type\": \"team_access_granted\", \"team_ids\": [\"T1\"]}",
          "{\"type\": \"function_executed\", \"function\": {\"callback_id\": \"f\"}, \"inputs\":"
              + " {}}",
          "{\"type\": \"workflow_step_execute\", \"callback_id\": \"w\"}",
          "{\"type\": \"an_event_of_tomorrow\", \"channel\": {\"id\": \"C1\"}}",
          "{\"type\": \"subteam_updated\"}",
          "{\"type\": \"member_joined_channel\", \"user\": null}",
          "{}");

  /** Interactive payloads, each without who and where. */
  private static final List<String> PAYLOADS =
      List.of(
          "\"type\": \"shortcut\", \"callback_id\": \"s\"",
          "\"type\": \"shortcut\"",
          "\"type\": \"message_action\", \"callback_id\": \"m\", \"message\": {\"ts\": \"1.1\"}",
          "\"type\": \"interactive_message\", \"callback_id\": \"i\", \"actions\": []",
          "\"type\": \"dialog_submission\", \"callback_id\": \"d\", \"submission\": {}",
          "\"type\": \"dialog_cancellation\", \"callback_id\": \"d\"",
          "\"type\": \"dialog_suggestion\", \"callback_id\": \"d\", \"name\": \"n\"",
          "\"type\": \"block_suggestion\", \"action_id\": \"of_tomorrow\", \"value\": \"x\"",
          "\"type\": \"block_suggestion\", \"value\": \"x\"",
          "\"type\": \"view_submission\"",
          "\"type\": \"view_submission\", \"view\": {\"id\": \"V1\", \"type\": \"workflow_step\"}",
          "\"type\": \"view_submission\", \"view\": {\"id\": \"V1\", \"type\": \"modal\"}",
          "\"type\": \"view_closed\", \"view\": {\"id\": \"V1\", \"type\": \"modal\"}",
          "\"type\": \"workflow_step_edit\", \"callback_id\": \"w\"",
          "\"type\": \"block_actions\"",
          "\"type\": \"block_actions\", \"actions\": []",
          "\"type\": \"block_actions\", \"actions\": [{\"action_id\": \"a\"}, {\"action_id\":"
              + " \"b\"}]",
          "\"type\": \"block_actions\", \"actions\": [{\"action_id\": \"accept\"}]",
          "\"type\": \"block_actions\", \"actions\": [{\"type\": \"button\"}]",
          "\"type\": \"an_interaction_of_tomorrow\"",
          "\"type\": null",
          "\"kind\": \"none\"");

  private static final List<String> FRAMES =
      List.of(
          "{\"type\": \"of_tomorrow\", \"payload\": {\"type\": \"x\"}}",
          "{\"type\": \"interactive\"}",
          "{\"type\": \"interactive\", \"payload\": null}",
          "{\"type\": \"interactive\", \"payload\": \"text\"}",
          "{\"type\": \"interactive\", \"payload\": [1]}",
          "{\"type\": \"events_api\", \"payload\": {\"type\": \"event_callback\"}}",
          "{\"type\": \"events_api\", \"payload\": {\"type\": \"app_rate_limited\"}}",
          "{\"type\": \"slash_commands\", \"payload\": {}}",
          "{\"type\": \"slash_commands\", \"payload\": {\"command\": \"/directlink\"}}",
          "{\"payload\": {\"type\": \"block_actions\"}}",
          "{\"type\": null}",
          "{\"type\": {}}");

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SocketMode sockets = bot.slack().workspace().sockets();
  private WorkspaceMessage card;

  @BeforeEach
  void start() throws Exception {
    card = bot.slack().card(DocumentedExample.INTERFACE);
  }

  @Test
  void isAcknowledged() throws Exception {
    List<String> frames = new ArrayList<>(FRAMES);
    EVENTS.forEach(
        event ->
            frames.add(
                "{\"type\": \"events_api\", \"payload\": {\"type\": \"event_callback\", \"team_id\": \"T0SANDBOX\", \"event\": %s}}"
                    .formatted(event)));
    PAYLOADS.forEach(
        payload ->
            frames.add(
                "{\"type\": \"interactive\", \"payload\": {%s, %s}}".formatted(payload, WHO)));
    List<CompletableFuture<JsonNode>> acks = new ArrayList<>();
    for (String frame : frames) {
      ObjectNode parsed = (ObjectNode) JSON.readTree(frame);
      acks.add(sockets.deliver(parsed.put("envelope_id", frame.replace("\n", " "))));
    }

    CompletableFuture.allOf(acks.toArray(CompletableFuture[]::new)).exceptionally(_ -> null).get();
    assertThat(sockets.unacked()).isEmpty();
    assertThat(acks.get(frames.indexOf(suggestion(frames))).get().path("options").isEmpty())
        .isTrue();
    // and the bot goes on as before
    bot.slack().accept(bot.slack().alice(), card, DocumentedExample.GATEWAY);
    bot.slack().reply(card, "`pending`");
  }

  @Test
  void aControlOfAnotherVersionAnswersWhoClicksIt() throws Exception {
    JsonNode clicked =
        sockets
            .deliver(
                interactive(
                    """
                    {"type": "block_actions", %s,
                     "container": {"type": "message", "message_ts": "%s", "channel_id": "%s"},
                     "channel": {"id": "%3$s"},
                     "actions": [{"type": "button", "action_id": "hold", "block_id": "b", "value": "v"}]}
                    """
                        .formatted(WHO, card.ts(), card.channel())))
            .get();

    assertThat(clicked.isMissingNode()).isTrue();
    bot.slack().whisper(bot.slack().alice(), "another version of this bot");
    JsonNode submitted =
        sockets
            .deliver(
                interactive(
                    """
                    {"type": "view_submission", %s,
                     "view": {"id": "V1", "type": "modal", "callback_id": "hold_dialog",
                              "state": {"values": {}}}}
                    """
                        .formatted(WHO)))
            .get();
    assertThat(submitted.path("response_action").asText()).isEqualTo("update");
    assertThat(submitted.path("view").toString()).contains("another version of this bot");
    for (String type : List.of("home", "modal")) {
      sockets
          .deliver(
              interactive(
                  """
                  {"type": "block_actions", %s,
                   "container": {"type": "view", "view_id": "V0GONE"},
                   "view": {"id": "V0GONE", "type": "%s", "callback_id": "hold_dialog"},
                   "actions": [{"type": "button", "action_id": "hold", "block_id": "b", "value": "v"}]}
                  """
                      .formatted(
                          WHO.replace("U0ALICE", type.equals("home") ? "U0BOB" : "U0MALLORY"),
                          type)))
          .get();
    }
    for (String person : List.of("D0BOB", "D0MALLORY")) {
      bot.slack()
          .see(
              "a direct message",
              now ->
                  now.messages(person).stream()
                      .anyMatch(told -> InSlack.says(told, "another version of this bot")));
    }
    assertThat(sockets.unacked()).isEmpty();
  }

  @Test
  void aCommandOfAnotherNameIsAnsweredAndLoggedOnce() throws Exception {
    try (LogCapture log = LogCapture.ofTheBot()) {
      for (String name : List.of("/direct", "/direct", "/other")) {
        assertThat(bot.slack().mallory().command(Fixture.PROD, name + " status").get())
            .isEqualTo(new Outcome.Done());
      }
      bot.slack().whisper(bot.slack().mallory(), "`/directlink`, not `/direct`");
      bot.slack().whisper(bot.slack().mallory(), "`/directlink`, not `/other`");
      assertThat(log.messages())
          .filteredOn(line -> line.contains("the command /direct,"))
          .hasSize(1);
    }
  }

  private static String suggestion(List<String> frames) {
    return frames.stream().filter(it -> it.contains("block_suggestion")).findFirst().orElseThrow();
  }

  private static ObjectNode interactive(String payload) throws Exception {
    ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", "interactive");
    frame.set("payload", JSON.readTree(payload));
    return frame;
  }
}
