package io.directlinkbot.sandbox.slack.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.socket.Unanswered;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The address of an app that takes requests instead of sockets. Events that it does not take are
 * posted again, as Slack does: at once, after a minute, after five. Thread-safe.
 */
final class RequestUrl implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final int REMEMBERED = 1_000;

  private final URI address;
  private final String secret;
  private final InstantSource realTime;
  private final Duration ackLimit;
  private final Deque<SignedPost> posted = new ArrayDeque<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  /**
   * Creates the address; nothing is posted yet.
   *
   * @param realTime by which requests are signed
   * @param ackLimit real time within which the app must answer
   */
  RequestUrl(URI address, String secret, InstantSource realTime, Duration ackLimit) {
    this.address = address;
    this.secret = secret;
    this.realTime = realTime;
    this.ackLimit = ackLimit;
  }

  /** Asks the app to prove that the address is its own. */
  boolean verify() {
    String challenge = UUID.randomUUID().toString();
    ObjectNode question = JsonNodeFactory.instance.objectNode().put("type", "url_verification");
    question.put("token", "sandbox-verification-token").put("challenge", challenge);
    try {
      JsonNode answer = post(sign(SocketEnvelope.Type.EVENTS_API, question), "", "").join();
      return answer.path("challenge").asText().equals(challenge);
    } catch (CompletionException failure) {
      return false;
    }
  }

  /** Posts a payload; completes with the answer, or fails with {@link Unanswered}. */
  CompletableFuture<JsonNode> send(SocketEnvelope.Type type, ObjectNode payload) {
    CompletableFuture<JsonNode> answer = post(remember(sign(type, payload)), "", "");
    return type == SocketEnvelope.Type.EVENTS_API ? repeating(answer, payload, 1) : answer;
  }

  /** Posts a request again, unchanged. */
  CompletableFuture<JsonNode> replay(SignedPost post) {
    return post(post, "", "");
  }

  /** Returns the last thousand requests, the oldest first, without verifications and retries. */
  List<SignedPost> posted() {
    synchronized (posted) {
      return List.copyOf(posted);
    }
  }

  private CompletableFuture<JsonNode> repeating(
      CompletableFuture<JsonNode> answer, ObjectNode payload, int attempt) {
    if (attempt > RETRIES.size()) {
      return answer;
    }
    return answer.exceptionallyCompose(
        failure ->
            repeating(
                CompletableFuture.supplyAsync(
                        () -> sign(SocketEnvelope.Type.EVENTS_API, payload),
                        CompletableFuture.delayedExecutor(
                            RETRIES.get(attempt - 1).toMillis(), TimeUnit.MILLISECONDS))
                    .thenCompose(again -> post(again, Integer.toString(attempt), reason(failure))),
                payload,
                attempt + 1));
  }

  private static String reason(Throwable failure) {
    return switch (unanswered(failure).error()) {
      case "operation_timeout" -> "http_timeout";
      case "dispatch_failed" -> "connection_failed";
      default -> "http_error";
    };
  }

  private SignedPost sign(SocketEnvelope.Type type, ObjectNode payload) {
    return SignedPost.of(type, payload, secret, realTime.instant());
  }

  private SignedPost remember(SignedPost post) {
    synchronized (posted) {
      posted.addLast(post);
      if (posted.size() > REMEMBERED) {
        posted.removeFirst();
      }
    }
    return post;
  }

  private CompletableFuture<JsonNode> post(SignedPost post, String attempt, String reason) {
    HttpRequest.Builder request = post.to(address).timeout(ackLimit);
    if (!attempt.isEmpty()) {
      request.header("X-Slack-Retry-Num", attempt).header("X-Slack-Retry-Reason", reason);
    }
    return http.sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(RequestUrl::answer)
        .exceptionally(
            failure -> {
              throw unanswered(failure);
            });
  }

  private static JsonNode answer(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new Unanswered("http_service_error");
    }
    if (response.body().isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException notJson) {
      throw new Unanswered("invalid_response");
    }
  }

  /** Returns the error that the person sees. */
  private static Unanswered unanswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Unanswered known) {
      return known;
    }
    return new Unanswered(
        cause instanceof HttpTimeoutException ? "operation_timeout" : "dispatch_failed");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
