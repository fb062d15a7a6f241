package io.directlinkbot.slack.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.slack.inbound.AnswerKind;
import io.directlinkbot.slack.inbound.AppListeners;
import io.directlinkbot.slack.inbound.JsonFields;
import io.directlinkbot.slack.inbound.ListenerRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledges every envelope on the socket that delivered it, also one that no listener is for:
 * Slack switches off the events of an app that leaves too much unacknowledged. Thread-safe.
 */
final class EnvelopeDispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(EnvelopeDispatcher.class);
  private static final List<String> DONE_BY_PEOPLE = List.of("interactive", "slash_commands");
  private static final List<String> KNOWN = List.of("interactive", "slash_commands", "events_api");

  private final ListenerRunner runner;
  private final AppListeners listeners;
  private final BotMetrics metrics;

  EnvelopeDispatcher(ListenerRunner runner, AppListeners listeners, BotMetrics metrics) {
    this.runner = runner;
    this.listeners = listeners;
    this.metrics = metrics;
  }

  /**
   * Takes a frame and returns at once. Frames that are no envelopes are ignored.
   *
   * @param socket hears of the answer, whatever comes of it
   */
  void received(JsonObject frame, SlackSocket socket) {
    long begun = System.nanoTime();
    String id = JsonFields.text(frame, "envelope_id");
    if (id.isEmpty()) {
      socket.answered();
      return;
    }
    String type = JsonFields.text(frame, "type");
    JsonObject payload = JsonFields.object(frame, "payload");
    AnswerKind kind = type.equals("interactive") ? AnswerKind.of(payload) : AnswerKind.NONE;
    if (kind == AnswerKind.NONE) {
      acknowledge(id, Optional.empty(), socket);
      measure(type, begun);
      CompletableFuture<?> _ = runner.run(id, kind, () -> answer(frame, type, payload));
      return;
    }
    CompletableFuture<?> _ =
        runner
            .run(id, kind, () -> answer(frame, type, payload))
            .thenAccept(
                answer -> {
                  acknowledge(id, answer, socket);
                  measure(type, begun);
                });
  }

  private Optional<JsonElement> answer(JsonObject frame, String type, JsonObject payload) {
    return KNOWN.contains(type)
        ? listeners.run(payload.toString(), headers(frame))
        : Optional.empty();
  }

  private void measure(String type, long begun) {
    if (DONE_BY_PEOPLE.contains(type)) {
      metrics.acknowledged(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private static void acknowledge(String id, Optional<JsonElement> answer, SlackSocket socket) {
    try {
      JsonObject ack = new JsonObject();
      ack.addProperty("envelope_id", id);
      answer.ifPresent(payload -> ack.add("payload", payload));
      if (!socket.send(ack.toString())) {
        LOG.warn(
            "A socket broke before the answer to a click could be sent through it; Slack says so"
                + " to whoever clicked");
      }
    } catch (Throwable fault) {
      LOG.error("An answer could not be sent to Slack", fault);
    } finally {
      socket.answered();
    }
  }

  /** Returns what a redelivery over HTTP says in its headers. */
  private static Map<String, List<String>> headers(JsonObject frame) {
    String attempt = JsonFields.text(frame, "retry_attempt");
    return attempt.isEmpty()
        ? Map.of()
        : Map.of(
            "X-Slack-Retry-Num",
            List.of(attempt),
            "X-Slack-Retry-Reason",
            List.of(JsonFields.text(frame, "retry_reason")));
  }
}
