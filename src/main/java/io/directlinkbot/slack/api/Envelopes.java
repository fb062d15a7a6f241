package io.directlinkbot.slack.api;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes what the socket delivers to the app, and acknowledges every envelope, whatever the app
 * does with it. The SDK does not acknowledge an envelope that has no listener, can't be parsed or
 * made a listener fail, and Slack disables the events of an app that leaves too many
 * unacknowledged. Thread-safe.
 */
public final class Envelopes {
  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final Gson JSON = new Gson();

  /**
   * An envelope may come before the client knows the session to answer through, so acks are
   * retried.
   */
  private static final int TRIES = 25;

  private static final int MILLIS_BETWEEN = 100;

  private final App app;
  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final Executor threads;

  public Envelopes(App app, SocketModeClient client, Executor threads) {
    this.app = app;
    this.client = client;
    this.parser = new SocketModeRequestParser(app.config());
    this.threads = threads;
  }

  /** Makes the client pass envelopes to the app from now on. */
  void listen() {
    client.setMessageQueue(new TypedFrames(client.getMessageQueue()));
    client.addWebSocketMessageListener(frame -> threads.execute(() -> answer(frame)));
  }

  private void answer(String frame) {
    Optional<String> id = id(frame);
    if (id.isEmpty()) {
      // Slack's hello
      return;
    }
    JsonObject ack = new JsonObject();
    ack.addProperty("envelope_id", id.get());
    payload(frame).ifPresent(payload -> ack.add("payload", payload));
    send(ack.toString(), TRIES);
  }

  static Optional<String> id(String frame) {
    try {
      return Optional.ofNullable(JSON.fromJson(frame, JsonObject.class))
          .map(envelope -> envelope.get("envelope_id"))
          .filter(JsonElement::isJsonPrimitive)
          .map(JsonElement::getAsString);
    } catch (JsonParseException _) {
      return Optional.empty();
    }
  }

  /** Returns the app's answer. Nothing that the app throws may keep the ack from being sent. */
  private Optional<JsonElement> payload(String frame) {
    try {
      SocketModeRequest request = parser.parse(frame);
      if (request == null || request.getBoltRequest() == null) {
        LOG.debug("The SDK does not know the type of an envelope from Slack");
        return Optional.empty();
      }
      Response response = app.run(request.getBoltRequest());
      return response.getStatusCode() == 200 ? payload(response) : Optional.empty();
    } catch (Throwable fault) {
      LOG.warn("An envelope from Slack can't be handled: {}", fault.toString());
      LOG.debug("", fault);
      return Optional.empty();
    }
  }

  private static Optional<JsonElement> payload(Response response) {
    String body = response.getBody();
    if (body == null || body.isEmpty()) {
      return Optional.empty();
    }
    if (String.valueOf(response.getContentType()).startsWith("application/json")) {
      return Optional.ofNullable(JSON.fromJson(body, JsonElement.class));
    }
    JsonObject text = new JsonObject();
    text.addProperty("text", body);
    return Optional.of(text);
  }

  private void send(String ack, int tries) {
    try {
      client.sendSocketModeResponse(ack);
    } catch (RuntimeException noSession) {
      if (tries > 1) {
        CompletableFuture.delayedExecutor(MILLIS_BETWEEN, TimeUnit.MILLISECONDS, threads)
            .execute(() -> send(ack, tries - 1));
      } else {
        LOG.warn("An envelope from Slack was not acknowledged: {}", noSession.toString());
      }
    }
  }
}
