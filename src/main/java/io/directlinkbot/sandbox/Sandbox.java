package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.endpoint.CloudEndpoint;
import io.directlinkbot.sandbox.page.PageSettings;
import io.directlinkbot.sandbox.page.SandboxPage;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.WorkspaceSettings;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole sandbox on one port: the cloud at {@code POST /}, Slack under {@code /slack}, the page
 * at {@code GET /}. Only this machine can reach it. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String SLACK = "/slack";

  private final SandboxClock clock;
  private final Cloud cloud;
  private final CloudEndpoint endpoint;
  private final Workspace workspace;
  private final SandboxPage page;
  private final InstantSource realTime;
  private final Javalin server;

  private Sandbox(SandboxSettings settings) {
    realTime = settings.realTime();
    clock = new SandboxClock(settings.realTime(), settings.speed());
    cloud = new Cloud(clock);
    InitialAccounts.fill(cloud);
    endpoint = new CloudEndpoint(cloud, settings.realTime());
    workspace =
        new Workspace(clock, patience(settings.slack(), settings.speed()), Fixture.snapshot());
    page = new SandboxPage(pageSettings(settings), cloud, workspace, clock);
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              endpoint.register(config);
              workspace.register(config, SLACK);
              page.register(config);
            });
  }

  /**
   * Starts a sandbox that holds the documented example: interface {@code dxvif-56781234}, which
   * waits for account prod, and gateway {@code vgw-87654321} to accept it with.
   *
   * @throws PortTakenException when something else listens on the port
   */
  public static Sandbox start(SandboxSettings settings) {
    Sandbox sandbox = new Sandbox(settings);
    try {
      sandbox.server.start(HOST, settings.port());
    } catch (JavalinBindException taken) {
      throw new PortTakenException(settings.port(), taken);
    }
    return sandbox;
  }

  public Cloud cloud() {
    return cloud;
  }

  /** Returns the cloud's HTTP endpoint, on which faults can be injected and calls counted. */
  public CloudEndpoint cloudHttp() {
    return endpoint;
  }

  public Workspace workspace() {
    return workspace;
  }

  public SandboxClock clock() {
    return clock;
  }

  /** Returns the accounts for the app to watch, with their keys and channels. */
  public List<SandboxAccount> accounts() {
    return InitialAccounts.WATCHED;
  }

  /** Returns the user ids of the approvers. */
  public Set<String> approvers() {
    return approvers(workspace);
  }

  public int port() {
    return server.port();
  }

  /** Returns the page's URL for a browser. */
  public String pageUrl() {
    return "http://" + HOST + ":" + port() + "/";
  }

  /**
   * Returns the endpoint of both DirectLink and FCU, as the AWS CLI takes it by {@code
   * --endpoint-url}.
   */
  public String cloudEndpoint() {
    return "http://" + HOST + ":" + port();
  }

  /** Returns the base URL of the Web API; it ends with a slash. */
  public String slackApiUrl() {
    return cloudEndpoint() + SLACK + "/api/";
  }

  /** Returns the bot token, {@code xoxb-…}; valid only in the sandbox. */
  public String botToken() {
    return workspace.tokens().bot();
  }

  /** Returns the app-level token, {@code xapp-…}; valid only in the sandbox. */
  public String appToken() {
    return workspace.tokens().app();
  }

  /** Returns the secret by which posts to the app are signed; valid only in the sandbox. */
  public String signingSecret() {
    return workspace.tokens().signingSecret();
  }

  /**
   * Posts to the app from now on, instead of using its sockets.
   *
   * @throws IllegalStateException when the app does not prove that the address is its own
   */
  public void postTo(URI address) {
    workspace.delivery().postTo(address, signingSecret(), realTime);
  }

  /** Stops serving. The content of the sandbox is lost. */
  @Override
  public void close() {
    page.close();
    workspace.close();
    server.stop();
  }

  /**
   * Scales the lifetime of triggers: it is measured by the workspace's clock, but the app answers
   * in real time.
   */
  private static WorkspaceSettings patience(WorkspaceSettings slack, double speed) {
    Duration lifetime = Duration.ofMillis(Math.round(slack.triggerLifetime().toMillis() * speed));
    return slack.withTriggerLifetime(lifetime);
  }

  private PageSettings pageSettings(SandboxSettings settings) {
    return new PageSettings(
        approvers(workspace),
        InitialAccounts.WATCHED.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    SandboxAccount::channel, watched -> watched.account().name())),
        settings.commands(),
        settings.shortcuts());
  }

  private static Set<String> approvers(Workspace workspace) {
    return workspace
        .snapshot()
        .group(Fixture.APPROVERS)
        .map(UserGroup::users)
        .map(Set::copyOf)
        .orElse(Set.of());
  }
}
