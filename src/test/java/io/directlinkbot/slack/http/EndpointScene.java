package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.http.HttpPort;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.inbound.Deliveries;
import io.javalin.Javalin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * An endpoint on a port of this machine, with listeners that note what reaches them, and Slack,
 * which posts.
 */
final class EndpointScene implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private final Workspace workspace = new Workspace(InstantSource.system());
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> ran = new CopyOnWriteArrayList<>();
  private final Javalin server;
  private final SlackSdk sdk;
  private final EventsEndpoint endpoint;
  private final HttpPort port;
  private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");
  private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);

  EndpointScene() {
    server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.jetty.host = "127.0.0.1";
                  javalin.jetty.port = 0;
                  workspace.register(javalin, "/slack");
                })
            .start();
    SlackTransport.Http transport = new SlackTransport.Http(new Secret(SECRET));
    sdk =
        new SlackSdk(
            new SlackSettings(
                new Secret(workspace.tokens().bot()),
                transport,
                URI.create("http://127.0.0.1:" + server.port() + "/slack/api/"),
                "/directlink",
                Language.ENGLISH),
            Proxies.none());
    endpoint = new EventsEndpoint(transport.signingSecret(), () -> now, BotMetrics.unread());
    port = HttpPort.open(new HttpSettings(0, "127.0.0.1"));
    port.add(EventsEndpoint.PATH, endpoint);
    port.serve();
  }

  /** An endpoint whose bot knows its workspace. */
  static EndpointScene opened() {
    EndpointScene scene = new EndpointScene();
    scene.open();
    return scene;
  }

  Deliveries open() {
    App app = new App(sdk.appConfig());
    Pattern any = Pattern.compile(".*");
    app.blockAction(any, (_, context) -> answer("click", context.ack()));
    app.blockSuggestion(
        any, (_, _) -> answer("type-ahead", Response.json(200, "{\"options\":[]}")));
    app.viewSubmission(
        any, (_, _) -> answer("submit", Response.json(200, "{\"response_action\":\"clear\"}")));
    app.command(any, (request, context) -> answer(request.getPayload().getText(), context.ack()));
    return endpoint.open(
        app,
        () -> PATIENCE,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  /** From now on listeners wait until this is called again with false. */
  void hold(boolean held) {
    CompletableFuture<Void> before = gate;
    gate = held ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
    before.complete(null);
  }

  /** The listeners that ran to their end. */
  List<String> ran() {
    return ran;
  }

  Instant now() {
    return now;
  }

  void later(Duration by) {
    now = now.plus(by);
  }

  int port() {
    return port.port();
  }

  Request json(String body) {
    return new Request(body, "application/json").signedAt(now);
  }

  /** An interaction, as Slack posts it. */
  Request interaction(String payload) {
    return form("payload=" + URLEncoder.encode(payload, UTF_8));
  }

  Request form(String body) {
    return new Request(body, "application/x-www-form-urlencoded").signedAt(now);
  }

  HttpResponse<String> send(Request request) throws Exception {
    return http.send(request.to(address(EventsEndpoint.PATH)), BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private Response answer(String what, Response response) {
    gate.join();
    ran.add(what);
    return response;
  }

  @Override
  public void close() {
    hold(false);
    port.close();
    http.close();
    sdk.close();
    workspace.close();
    server.stop();
  }

  /** A request, and how it is signed. An empty header is left out. */
  record Request(String body, String type, String timestamp, String signature) {
    private Request(String body, String type) {
      this(body, type, "", "");
    }

    /** Signs by Slack's own library. */
    Request signedAt(Instant time) {
      String seconds = Long.toString(time.getEpochSecond());
      return signed(seconds, new SlackSignature.Generator(SECRET).generate(seconds, body));
    }

    Request signed(String seconds, String value) {
      return new Request(body, type, seconds, value);
    }

    Request unsigned() {
      return signed("", "");
    }

    /** Keeps the signature. */
    Request saying(String another) {
      return new Request(another, type, timestamp, signature);
    }

    private HttpRequest to(URI address) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address).header("Content-Type", type).timeout(PATIENCE);
      if (!timestamp.isEmpty()) {
        request.header("X-Slack-Request-Timestamp", timestamp);
      }
      if (!signature.isEmpty()) {
        request.header("X-Slack-Signature", signature);
      }
      return request.POST(BodyPublishers.ofString(body)).build();
    }
  }
}
