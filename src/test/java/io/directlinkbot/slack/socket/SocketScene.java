package io.directlinkbot.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.inbound.AppListeners;
import io.directlinkbot.slack.inbound.LateAnswer;
import io.directlinkbot.slack.inbound.ListenerRunner;
import io.directlinkbot.slack.inbound.SlackConnection;
import io.directlinkbot.slack.pace.SlackPace;
import io.javalin.Javalin;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sockets on the sandbox's workspace, with listeners that count what they get: clicks by their
 * value, type-aheads by what was typed.
 */
final class SocketScene implements AfterEachCallback {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LateAnswer LATE = new LateAnswer(() -> PATIENCE, _ -> new JsonObject());
  static final String OPEN = "apps.connections.open";

  /** So long that no ping fails on a machine that is busy with other things. */
  private static final Duration RARE_PINGS = Duration.ofSeconds(20);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SocketLimits LIMITS =
      new SocketLimits(PATIENCE, Duration.ofDays(1), PATIENCE, Duration.ofMillis(500));

  final Workspace workspace =
      new Workspace(InstantSource.system(), Patient.SLACK, Fixture.snapshot());
  final CompletableFuture<TokenRefused> refused = new CompletableFuture<>();
  final Map<String, AtomicInteger> ran = new ConcurrentHashMap<>();
  private final Semaphore begun = new Semaphore(0);
  private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
  private volatile SocketClock time = SocketClock.REAL;
  private final Javalin server;
  private final SlackSdk sdk;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private @Nullable SocketPool pool;

  SocketScene() {
    server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.jetty.host = "127.0.0.1";
                  javalin.jetty.port = 0;
                  workspace.register(javalin, "/slack");
                })
            .start();
    sdk =
        new SlackSdk(
            new SlackSettings(
                new Secret(workspace.tokens().bot()),
                new SlackTransport.Sockets(appToken(), 2),
                URI.create("http://127.0.0.1:" + server.port() + "/slack/api/"),
                "/directlink",
                Language.ENGLISH),
            Proxies.none(),
            SlackPace.unpaced(() -> time.nanos()),
            BotMetrics.unread());
  }

  /** Opens sockets and waits for them. */
  SocketPool start(int sockets) throws Exception {
    SocketPool started = begin(sockets, this::addressOrFail, RARE_PINGS, LIMITS, SocketClock.REAL);
    workspace.awaitConnections(sockets, PATIENCE);
    return started;
  }

  /** Opens one socket and waits for it. */
  SocketPool start(SocketClock clock) throws Exception {
    SocketPool started = begin(1, this::addressOrFail, RARE_PINGS, LIMITS, clock);
    workspace.awaitConnections(1, PATIENCE);
    return started;
  }

  /** Opens one socket that is pinged often, and waits for it. */
  SocketPool startPinging(Duration pings) throws Exception {
    SocketPool started = begin(1, this::addressOrFail, pings, LIMITS, SocketClock.REAL);
    workspace.awaitConnections(1, PATIENCE);
    return started;
  }

  SocketPool begin(int sockets, SocketClock clock) {
    return begin(sockets, this::addressOrFail, RARE_PINGS, LIMITS, clock);
  }

  SocketPool begin(SocketAddresses addresses) {
    return begin(1, addresses, RARE_PINGS, LIMITS, new SteppedClock());
  }

  /** Opens two sockets, the second this much later than the first. */
  SocketPool beginTwo(Duration apart, SteppedClock clock) {
    AtomicInteger asked = new AtomicInteger();
    SocketAddresses addresses =
        () -> {
          if (asked.incrementAndGet() == 2) {
            awaitFirstConnection();
            clock.advance(apart);
          }
          return addressOrFail();
        };
    return begin(2, addresses, RARE_PINGS, LIMITS, clock);
  }

  private void awaitFirstConnection() {
    try {
      awaitConnection(1);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  SocketPool begin(SocketLimits limits) {
    return begin(1, this::addressOrFail, RARE_PINGS, limits, SocketClock.REAL);
  }

  private SocketPool begin(
      int sockets,
      SocketAddresses addresses,
      Duration pings,
      SocketLimits limits,
      SocketClock clock) {
    time = clock;
    App app = new App(sdk.appConfig());
    app.blockAction(
        Pattern.compile(".*"),
        (click, context) -> {
          note(click.getPayload().getActions().getFirst().getValue());
          return context.ack();
        });
    app.blockSuggestion(
        Pattern.compile(".*"),
        (typing, _) -> {
          note(typing.getPayload().getValue());
          return Response.json(
              200,
              "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"x\"},\"value\":\"vgw-1\"}]}");
        });
    SocketPool started =
        SocketPool.start(
            app,
            addresses,
            sdk.socketClient(pings),
            sockets,
            LATE,
            this::refuse,
            BotMetrics.unread(),
            limits,
            clock);
    pool = started;
    return started;
  }

  private void refuse(TokenRefused refusal) {
    refused.complete(refusal);
  }

  private void note(String what) {
    begun.release();
    try {
      gate.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    ran.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
    ended.add(what);
  }

  private Secret appToken() {
    return new Secret(workspace.tokens().app());
  }

  String addressOrFail() throws SlackException {
    return sdk.socketAddress(appToken());
  }

  /** Returns a connection that was not tried yet. */
  SlackConnection connection() {
    return new SlackConnection(
        sdk.client(InstantSource.system()),
        new SocketWay(sdk, new SlackTransport.Sockets(appToken(), 1), BotMetrics.unread()),
        _ -> new App(sdk.appConfig()),
        LATE,
        this::refuse);
  }

  /** Returns an opener of sockets whose envelopes are for nobody. */
  SocketOpener opener(SocketAddresses addresses, SocketClock clock) {
    time = clock;
    return new SocketOpener(
        addresses,
        sdk.socketClient(RARE_PINGS),
        new EnvelopeDispatcher(
            new ListenerRunner(LATE),
            new AppListeners(new App(sdk.appConfig())),
            BotMetrics.unread()),
        LIMITS,
        clock);
  }

  /** Holds all listeners until the latch opens. */
  CountDownLatch holdListeners() {
    CountDownLatch held = new CountDownLatch(1);
    gate = held;
    return held;
  }

  /** Waits until so many more listeners have begun. */
  void awaitBegun(int listeners) throws InterruptedException {
    if (!begun.tryAcquire(listeners, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("fewer listeners began than " + listeners);
    }
  }

  /** Waits until one more listener has ended, and returns what it got. */
  String awaitListener() throws InterruptedException {
    return Optional.ofNullable(ended.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).orElseThrow();
  }

  /** Waits for one open connection, which is the so many-th. */
  void awaitConnection(int number) throws InterruptedException {
    workspace.await(
        _ -> workspace.sockets().opened() == number && workspace.sockets().connected() == 1,
        PATIENCE);
  }

  void awaitOpenings(int count) throws InterruptedException {
    workspace.calls().await(OPEN, count, PATIENCE);
  }

  int openings() {
    return workspace.calls().count(OPEN);
  }

  JsonNode deliver(ObjectNode frame) throws Exception {
    return workspace.sockets().deliver(frame).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  static ObjectNode click(String value) {
    return interactive(
        "click-" + value,
        """
        {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},
         "actions":[{"type":"button","action_id":"x","value":"%s"}]}
        """
            .formatted(value));
  }

  static ObjectNode typing(String typed) {
    return interactive(
        "typing-" + typed,
        """
        {"type":"block_suggestion","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},
         "action_id":"x","block_id":"b","value":"%s"}
        """
            .formatted(typed));
  }

  private static ObjectNode interactive(String id, String payload) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.put("envelope_id", id).put("type", "interactive");
    try {
      frame.set("payload", JSON.readTree(payload));
    } catch (java.io.IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return frame;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    gate.countDown();
    if (pool != null) {
      pool.close();
    }
    sdk.close();
    workspace.close();
    server.stop();
  }
}
