package io.directlinkbot.sandbox.slack.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope.Type;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the workspace posts to an app, against Slack's own library. */
final class AppDeliveryTest {
  private static final String SECRET = "a-secret";
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final Workspace workspace =
      new Workspace(InstantSource.system(), Patient.SLACK, Fixture.snapshot());
  private final AppDelivery delivery = workspace.delivery();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private HttpServer app;
  private volatile Optional<String> challenge = Optional.empty();

  @BeforeEach
  void serve() throws IOException {
    app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    app.createContext("/", this::answer);
    app.start();
  }

  @AfterEach
  void stop() {
    workspace.close();
    app.stop(0);
  }

  @Test
  void anAppHasToProveThatTheAddressIsItsOwn() {
    challenge = Optional.of("{\"challenge\":\"another\"}");

    assertThatThrownBy(this::connect).hasMessageContaining("challenge");
    assertThat(delivery.isReachable()).isFalse();

    challenge = Optional.empty();
    connect();
    assertThat(delivery.isReachable()).isTrue();
    assertThat(received.getLast().body()).contains("url_verification");
  }

  @Test
  void everyRequestIsSignedAsSlacksLibraryWantsIt() throws Exception {
    connect();
    ObjectNode payload = JsonNodeFactory.instance.objectNode().put("text", "d\u00e9j\u00e0 & =");

    for (Type type : Type.values()) {
      delivery.send(type, payload).get();

      Received last = received.getLast();
      assertThat(
              new SlackSignature.Verifier(new SlackSignature.Generator(SECRET))
                  .isValid(last.timestamp(), last.body(), last.signature(), NOW.toEpochMilli()))
          .isTrue();
      assertThat(URLDecoder.decode(last.body(), UTF_8).replace("+", " "))
          .contains("d\u00e9j\u00e0");
    }
  }

  @Test
  void anEventThatIsNotTakenIsPostedAgainAtOnceWithTheReason() throws Exception {
    connect();
    statuses.add(503);
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "event_callback");

    delivery.send(Type.EVENTS_API, event).get();

    assertThat(received.getLast().retry()).isEqualTo("1 http_error");
    assertThat(received.getLast().body()).isEqualTo(event.toString());
  }

  @Test
  void aClickThatIsNotTakenFails() {
    connect();
    statuses.add(503);

    assertThatThrownBy(
            () -> delivery.send(Type.INTERACTIVE, JsonNodeFactory.instance.objectNode()).get())
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("http_service_error");
    assertThat(received).hasSize(2);
  }

  private void connect() {
    delivery.postTo(
        URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/"), SECRET, () -> NOW);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(
          new Received(
              body,
              header(exchange, "X-Slack-Request-Timestamp"),
              header(exchange, "X-Slack-Signature"),
              header(exchange, "X-Slack-Retry-Num")
                  + " "
                  + header(exchange, "X-Slack-Retry-Reason")));
      Integer status = statuses.poll();
      // an app that proves itself sends the question back, which has the challenge in it
      byte[] answer = challenge.orElse(body.startsWith("{") ? body : "").getBytes(UTF_8);
      exchange.sendResponseHeaders(
          status == null ? 200 : status, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  private record Received(String body, String timestamp, String signature, String retry) {}
}
