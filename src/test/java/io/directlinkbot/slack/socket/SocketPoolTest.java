package io.directlinkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.api.TokenRefused;
import io.javalin.Javalin;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sockets against the sandbox's workspace, whatever the workspace does to them. */
final class SocketPoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Workspace workspace =
      new Workspace(InstantSource.system(), Patient.SLACK, Fixture.snapshot());
  private final CompletableFuture<TokenRefused> refused = new CompletableFuture<>();
  private final AtomicInteger ran = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private Javalin server;
  private SlackSdk sdk;
  private @Nullable SocketPool pool;

  @BeforeEach
  void serve() {
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
                new SlackTransport.Sockets(new Secret(workspace.tokens().app()), 2),
                URI.create("http://127.0.0.1:" + server.port() + "/slack/api/"),
                "/directlink"),
            Proxies.none());
  }

  @AfterEach
  void stop() {
    gate.countDown();
    if (pool != null) {
      pool.close();
    }
    sdk.close();
    workspace.close();
    server.stop();
  }

  @Test
  void keepsTwoSocketsOpen() throws Exception {
    start(2);

    assertThat(workspace.calls().count("apps.connections.open")).isEqualTo(2);
    await(pool()::isConnected);
    assertThat(pool().trouble()).isEmpty();
  }

  @Test
  void acknowledgesAClickBeforeItsListenerEnds() throws Exception {
    start(1);
    gate = new CountDownLatch(1);

    assertThat(deliver(click("1")).isMissingNode()).isTrue();

    gate.countDown();
    await(() -> ran.get() == 1);
  }

  @Test
  void acknowledgesATypeAheadWithItsOptions() throws Exception {
    start(1);

    JsonNode options = deliver(suggestion("1"));

    assertThat(options.at("/options/0/value").asText()).isEqualTo("vgw-1");
  }

  @Test
  void runsAnEnvelopeOnceThatComesTwiceAndAcknowledgesItTwice() throws Exception {
    start(2);

    JsonNode first = deliver(suggestion("same"));
    JsonNode second = deliver(suggestion("same"));

    assertThat(second).isEqualTo(first);
    assertThat(ran).hasValue(1);
  }

  @Test
  void losesNoAckWhileSocketsAreRefreshed() throws Exception {
    start(2);
    List<CompletableFuture<JsonNode>> acks = new ArrayList<>();
    for (int round = 0; round < 100; round++) {
      for (int click = 0; click < 5; click++) {
        acks.add(workspace.sockets().deliver(suggestion(round + "-" + click)));
      }
      workspace.sockets().disconnect("refresh_requested");
    }

    for (CompletableFuture<JsonNode> ack : acks) {
      assertThat(ack.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).path("options")).hasSize(1);
    }
    assertThat(workspace.sockets().unacked()).isEmpty();
    assertThat(ran).hasValue(500);
    assertThat(pool().isConnected()).isTrue();
  }

  @Test
  void comesBackAfterSlackClosedTheSockets() throws Exception {
    start(2);

    workspace.sockets().close();

    awaitOpenings(4);
    workspace.awaitConnections(2, PATIENCE);
    assertThat(deliver(suggestion("1")).path("options")).hasSize(1);
  }

  @Test
  void givesUpASocketThatFellSilent() throws Exception {
    start(1);

    workspace.sockets().silence();

    awaitOpenings(2);
    workspace.sockets().close();
  }

  @Test
  void goesOnAskingForAnAddress() throws Exception {
    workspace.faults().next("apps.connections.open", 5, new MethodFault.Refused("internal_error"));

    start(1);

    assertThat(workspace.calls().count("apps.connections.open")).isEqualTo(6);
  }

  @Test
  void asksNoFurtherWhenSocketModeIsOffAndSaysWhatToSwitchOn() throws Exception {
    start(2);

    workspace.sockets().disconnect("link_disabled");
    workspace.sockets().close();

    await(() -> !pool().isConnected());
    assertThat(pool().trouble()).get().asString().contains("Socket Mode", "switch it on");
    assertThat(workspace.calls().count("apps.connections.open")).isEqualTo(2);
  }

  @Test
  void reportsARevokedToken() throws Exception {
    workspace
        .faults()
        .next("apps.connections.open", Integer.MAX_VALUE, new MethodFault.Refused("token_revoked"));

    pool = pool(1);

    assertThat(refused.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .hasMessageContaining("slack.app_token");
  }

  @Test
  void finishesWhatItTookBeforeItCloses() throws Exception {
    start(1);
    gate = new CountDownLatch(1);
    deliver(click("1"));

    CompletableFuture<Void> closing = CompletableFuture.runAsync(pool()::close);
    gate.countDown();
    closing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

    assertThat(ran).hasValue(1);
  }

  private void start(int sockets) throws Exception {
    pool = pool(sockets);
    workspace.awaitConnections(sockets, PATIENCE);
  }

  private SocketPool pool(int sockets) {
    App app = new App(sdk.appConfig());
    app.blockAction(Pattern.compile(".*"), (_, context) -> answer(context.ack()));
    app.blockSuggestion(
        Pattern.compile(".*"),
        (_, context) ->
            answer(
                Response.json(
                    200,
                    "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"x\"},\"value\":\"vgw-1\"}]}")));
    return SocketPool.start(
        app,
        () -> sdk.socketAddress(new Secret(workspace.tokens().app())),
        sdk.socketClient(Duration.ofMillis(500)),
        sockets,
        refused::complete);
  }

  private Response answer(Response response) {
    await(() -> gate.getCount() == 0);
    ran.incrementAndGet();
    return response;
  }

  private SocketPool pool() {
    return Optional.ofNullable(pool).orElseThrow();
  }

  private JsonNode deliver(ObjectNode frame) throws Exception {
    return workspace.sockets().deliver(frame).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private void awaitOpenings(int count) throws Exception {
    await(() -> workspace.calls().count("apps.connections.open") >= count);
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private static ObjectNode click(String id) {
    return interactive(
        id,
        """
        {"type":"block_actions","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},
         "actions":[{"type":"button","action_id":"x","value":"1"}]}
        """);
  }

  private static ObjectNode suggestion(String id) {
    return interactive(
        id,
        """
        {"type":"block_suggestion","user":{"id":"U1"},"team":{"id":"T0SANDBOX"},
         "action_id":"x","block_id":"b","value":""}
        """);
  }

  private static ObjectNode interactive(String id, String payload) {
    try {
      ObjectNode frame = JsonNodeFactory.instance.objectNode();
      frame.put("envelope_id", id).put("type", "interactive");
      frame.set("payload", new com.fasterxml.jackson.databind.ObjectMapper().readTree(payload));
      return frame;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
