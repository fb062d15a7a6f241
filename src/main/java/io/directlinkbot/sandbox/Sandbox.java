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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole sandbox on one port of this machine: the cloud at {@code POST /}, Slack under {@code
 * /slack}, the page at {@code GET /}. It is reachable from this machine only. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final String SLACK = "/slack";

  private final SandboxClock clock;
  private final Cloud cloud;
  private final CloudEndpoint endpoint;
  private final Workspace workspace;
  private final SandboxPage page;
  private final Javalin server;

  private Sandbox(SandboxSettings settings) {
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
   * Starts a sandbox in which the documented example waits: interface {@code dxvif-56781234} for
   * account prod, gateway {@code vgw-87654321} to accept it with.
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

  /** The cloud's HTTP side, where faults can be set and calls counted. */
  public CloudEndpoint cloudHttp() {
    return endpoint;
  }

  public Workspace workspace() {
    return workspace;
  }

  public SandboxClock clock() {
    return clock;
  }

  /** The accounts that the app is to watch, with their keys and channels. */
  public List<SandboxAccount> accounts() {
    return InitialAccounts.WATCHED;
  }

  /** Id of the user group whose members are to approve. */
  public String approverGroup() {
    return Fixture.APPROVERS;
  }

  /** Ids of the users who are to approve. */
  public Set<String> approvers() {
    return approvers(workspace);
  }

  public int port() {
    return server.port();
  }

  /** For a browser. */
  public String pageUrl() {
    return "http://" + HOST + ":" + port() + "/";
  }

  /** For DirectLink and FCU clients alike, as {@code --endpoint} of the AWS CLI takes it. */
  public String cloudEndpoint() {
    return "http://" + HOST + ":" + port();
  }

  /** Base URL of the Web API, with a slash at its end. */
  public String slackApiUrl() {
    return cloudEndpoint() + SLACK + "/api/";
  }

  /** {@code xoxb-…}; it opens nothing but the sandbox. */
  public String botToken() {
    return workspace.tokens().bot();
  }

  /** {@code xapp-…}; likewise. */
  public String appToken() {
    return workspace.tokens().app();
  }

  /** Stops serving. What the sandbox held is gone. */
  @Override
  public void close() {
    page.close();
    workspace.close();
    server.stop();
  }

  /** A trigger's life is told by the workspace's clock, the app's haste by real time. */
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
        settings.commands());
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
