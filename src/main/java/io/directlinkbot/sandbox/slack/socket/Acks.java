package io.directlinkbot.sandbox.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The envelopes that wait for an ack. Thread-safe. */
final class Acks {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Duration limit;

  /** In the order of the deliveries of each: every one is to be acked. */
  private final Map<String, List<CompletableFuture<JsonNode>>> awaited = new ConcurrentHashMap<>();

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  /**
   * Starts without waiting envelopes.
   *
   * @param limit real time within which the app must ack
   */
  Acks(Duration limit) {
    this.limit = limit;
  }

  /** Returns the ack's payload, a missing node when it has none; fails with {@link Unanswered}. */
  CompletableFuture<JsonNode> await(String envelope) {
    CompletableFuture<JsonNode> ack = new CompletableFuture<>();
    missing.add(envelope);
    awaited.merge(envelope, List.of(ack), Acks::both);
    return ack.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((payload, failure) -> forgetDone(envelope))
        .exceptionally(Acks::unanswered);
  }

  private void forgetDone(String envelope) {
    awaited.computeIfPresent(
        envelope,
        (_, acks) -> {
          List<CompletableFuture<JsonNode>> left =
              acks.stream().filter(each -> !each.isDone()).toList();
          return left.isEmpty() ? null : left;
        });
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** Returns the ids of the envelopes that have not been acked yet, not even late. */
  Set<String> missing() {
    return Set.copyOf(missing);
  }

  /** Handles a frame from the app. Anything but an ack is ignored, as Slack does. */
  void received(String frame) {
    JsonNode parsed;
    try {
      parsed = JSON.readTree(frame);
    } catch (JsonProcessingException notJson) {
      return;
    }
    String envelope = parsed.path("envelope_id").asText();
    missing.remove(envelope);
    JsonNode payload = parsed.path("payload");
    // the first that waits: acks of one envelope may come on two connections at once
    boolean _ =
        awaited.getOrDefault(envelope, List.of()).stream()
            .anyMatch(ack -> ack.complete(payload.isNull() ? MissingNode.getInstance() : payload));
  }

  private static JsonNode unanswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof TimeoutException) {
      throw new Unanswered("operation_timeout");
    }
    throw new CompletionException(cause);
  }
}
