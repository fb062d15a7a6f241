package io.directlinkbot.sandbox.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import io.javalin.Javalin;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workspace on a free port, with a real Bolt app connected to it. */
final class Sandbox implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(5);

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
  final Workspace workspace;
  final App app;
  final Slack slack;
  private final SlackConfig config = new SlackConfig();
  private final Javalin server;
  private @Nullable SocketModeApp connection;

  Sandbox(WorkspaceSettings settings) throws Exception {
    workspace = new Workspace(clock, settings, Fixture.snapshot());
    server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.jetty.host = "127.0.0.1";
                  javalin.jetty.port = 0;
                  workspace.register(javalin, "/slack");
                })
            .start();
    config.setMethodsEndpointUrlPrefix(base() + "/api/");
    config.setStatsEnabled(false);
    slack = Slack.getInstance(config);
    app =
        new App(
            AppConfig.builder().slack(slack).singleTeamBotToken(workspace.tokens().bot()).build());
  }

  String base() {
    return "http://127.0.0.1:" + server.port() + "/slack";
  }

  /** Connects the app, once its listeners are there. */
  void connect() throws Exception {
    connection =
        new SocketModeApp(workspace.tokens().app(), app, SocketModeClient.Backend.Tyrus, 4);
    connection.startAsync();
    workspace.awaitConnections(1, SOON);
  }

  MethodsClient bot() {
    return slack.methods(workspace.tokens().bot());
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
      config.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    } finally {
      workspace.close();
      server.stop();
    }
  }
}
