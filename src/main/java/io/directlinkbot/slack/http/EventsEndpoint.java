package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.directlinkbot.config.Secret;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.inbound.Deliveries;
import io.directlinkbot.slack.inbound.DeliveryWay;
import io.directlinkbot.slack.inbound.ListenerRunner;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes what Slack posts: clicks, submitted dialogs, commands and events. What Slack did not sign
 * within the last five minutes is refused without a reason. Before {@link #open} only the question
 * whether the address is ours is answered. Thread-safe.
 */
public final class EventsEndpoint implements HttpHandler, DeliveryWay {
  /** The path of the address that the Slack app names. */
  public static final String PATH = "/slack/events";

  /** What Slack sends unsigned is short. */
  private static final int MOST_UNSIGNED = 1_000;

  private final SigningKey key;
  private final InstantSource clock;
  private final BotMetrics metrics;
  private final Arrivals arrivals;
  private final BodyReader bodies = new BodyReader();
  private volatile @Nullable HttpDeliveries deliveries;

  /**
   * Creates an endpoint.
   *
   * @param clock real time, by which Slack signs
   */
  public EventsEndpoint(Secret signingSecret, InstantSource clock, BotMetrics metrics) {
    this.key = new SigningKey(signingSecret);
    this.clock = clock;
    this.metrics = metrics;
    this.arrivals = new Arrivals(clock);
  }

  @Override
  public Deliveries open(App app, Supplier<Duration> answerWithin, Consumer<TokenRefused> refused) {
    HttpDeliveries opened = new HttpDeliveries(app, new ListenerRunner(answerWithin), arrivals);
    deliveries = opened;
    return opened;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      refuse(exchange, 405);
    } else if (declaredLength(exchange) > BodyReader.MOST_BYTES) {
      refuse(exchange, 413);
    } else {
      Optional<RequestSignature> signature = RequestSignature.of(exchange.getRequestHeaders());
      if (signature.isPresent()) {
        answerIfRecent(exchange, signature.get());
      } else {
        answerUnsigned(exchange);
      }
    }
  }

  private void answerIfRecent(HttpExchange exchange, RequestSignature signature)
      throws IOException {
    if (!signature.isRecent(clock.instant())) {
      arrivals.refused(Arrivals.Refusal.WRONG_TIME);
      refuse(exchange, 401);
      return;
    }
    try {
      answerIfSigned(exchange, signature, bodies.read(exchange.getRequestBody()));
    } catch (UnreadBodyException unread) {
      refuse(exchange, unread.status());
    }
  }

  private void answerIfSigned(HttpExchange exchange, RequestSignature signature, byte[] body)
      throws IOException {
    if (!key.hasSigned(signature, body)) {
      arrivals.refused(Arrivals.Refusal.WRONG_SIGNATURE);
      refuse(exchange, 401);
      return;
    }
    arrivals.signed();
    Optional<SlackPayload> payload = SlackPayload.read(body);
    if (payload.isPresent()) {
      answer(exchange, signature, payload.get());
    } else if (SlackPayload.isSslCheck(body)) {
      acknowledge(exchange, "");
    } else {
      refuse(exchange, 400);
    }
  }

  private void answer(HttpExchange exchange, RequestSignature signature, SlackPayload payload)
      throws IOException {
    long begun = System.nanoTime();
    Optional<String> challenge = payload.challenge();
    HttpDeliveries open = deliveries;
    if (challenge.isPresent()) {
      JsonObject answer = new JsonObject();
      answer.addProperty("challenge", challenge.get());
      acknowledge(exchange, answer.toString());
    } else if (open == null || !open.isConnected()) {
      refuse(exchange, 503);
    } else {
      acknowledge(
          exchange,
          open.deliver(payload, signature, Map.copyOf(exchange.getRequestHeaders()))
              .map(JsonElement::toString)
              .orElse(""));
      if (payload.isDoneByAPerson()) {
        metrics.acknowledged(Duration.ofNanos(System.nanoTime() - begun));
      }
    }
  }

  /** Slack tries out an address without signing that, and wants to see that it is there. */
  private static void answerUnsigned(HttpExchange exchange) throws IOException {
    long length = declaredLength(exchange);
    if (length > 0
        && length <= MOST_UNSIGNED
        && SlackPayload.isSslCheck(exchange.getRequestBody().readNBytes(MOST_UNSIGNED))) {
      acknowledge(exchange, "");
    } else {
      refuse(exchange, 401);
    }
  }

  /** Returns the length of the body; 0 when it is not known beforehand. */
  private static long declaredLength(HttpExchange exchange) {
    @Nullable String length = exchange.getRequestHeaders().getFirst("Content-Length");
    // the server has checked that it is a number
    return length == null ? 0 : Long.parseLong(length);
  }

  private static void acknowledge(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    if (body.length == 0) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, -1);
  }
}
