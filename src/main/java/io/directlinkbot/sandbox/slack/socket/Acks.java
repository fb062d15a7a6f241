package io.directlinkbot.sandbox.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Envelopes that wait for their ack. Thread-safe. */
final class Acks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Duration limit;
  private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  /**
   * Nothing waits yet.
   *
   * @param limit real time that an app has for its ack
   */
  Acks(Duration limit) {
    this.limit = limit;
  }

  /** The ack's payload, a missing node when it had none, or {@link Unanswered}. */
  CompletableFuture<JsonNode> await(String envelope) {
    CompletableFuture<JsonNode> ack = new CompletableFuture<>();
    missing.add(envelope);
    awaited.put(envelope, ack);
    return ack.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((payload, failure) -> awaited.remove(envelope, ack))
        .exceptionally(Acks::unanswered);
  }

  /** Ids of the envelopes that were not acked so far, however late. */
  Set<String> missing() {
    return Set.copyOf(missing);
  }

  /** Takes a frame that came from the app. What is no ack is ignored, as Slack does. */
  void received(String frame) {
    JsonNode parsed;
    try {
      parsed = JSON.readTree(frame);
    } catch (JsonProcessingException notJson) {
      return;
    }
    String envelope = parsed.path("envelope_id").asText();
    missing.remove(envelope);
    CompletableFuture<JsonNode> ack = awaited.get(envelope);
    if (ack != null) {
      JsonNode payload = parsed.path("payload");
      ack.complete(payload.isNull() ? MissingNode.getInstance() : payload);
    }
  }

  private static JsonNode unanswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof TimeoutException) {
      throw new Unanswered("operation_timeout");
    }
    throw new CompletionException(cause);
  }
}
