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
 * Hands what the socket delivers to the app, and acknowledges every envelope, whatever comes of it:
 * the SDK leaves without an ack what no listener is for, what it can't parse and what failed, and
 * Slack switches off the events of an app that leaves too much unacknowledged. Thread-safe.
 */
public final class Envelopes {
  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
  private static final Gson JSON = new Gson();

  /** Envelopes may come before the client knows the session to answer through. */
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

  /** Has the client pass on what comes from now on. */
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

  /** What the app answers. Whatever it throws must not take the ack along. */
  private Optional<JsonElement> payload(String frame) {
    try {
      SocketModeRequest request = parser.parse(frame);
      if (request == null || request.getBoltRequest() == null) {
        LOG.debug("Something came from Slack that the SDK does not know");
        return Optional.empty();
      }
      Response response = app.run(request.getBoltRequest());
      return response.getStatusCode() == 200 ? payload(response) : Optional.empty();
    } catch (Throwable fault) {
      LOG.warn("Something that came from Slack can't be read: {}", fault.toString());
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
        LOG.warn("Slack got no answer to something it sent: {}", noSession.toString());
      }
    }
  }
}
