package io.directlinkbot.sandbox.page;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.slack.Workspace;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.time.Duration;
import java.util.Map;

/**
 * The page at {@code GET /} that shows a cloud and a workspace and lets a person use both. It
 * updates itself after every change. Thread-safe.
 */
public final class SandboxPage implements AutoCloseable {
  private final StateStream stream;
  private final ChangeSignal pulse = new ChangeSignal();
  private final CloudOperations cloud;
  private final SlackActions slack;
  private final AdjustableClock clock;

  /** Creates the page of one cloud and one workspace that share a clock. */
  public SandboxPage(
      PageSettings settings, Cloud cloud, Workspace workspace, AdjustableClock clock) {
    this.stream = new StateStream(new PageState(settings, cloud, workspace, clock), pulse);
    this.cloud = new CloudOperations(cloud);
    this.slack = new SlackActions(workspace::person);
    this.clock = clock;
    cloud.onChange(pulse::beat);
    workspace.onChange(pulse::beat);
  }

  /** Adds {@code GET /}, {@code /page/} and {@code /sandbox/} to a server. */
  public void register(JavalinConfig config) {
    PageFiles.register(config);
    config.routes.before("/sandbox/events", SandboxPage::admit);
    config.routes.get("/sandbox/events", stream::open);
    new ActionRoutes(config)
        .on("say", SlackActions.inTime(slack::say))
        .on("act", SlackActions.inTime(slack::act))
        .on("suggest", SlackActions.inTime(slack::suggest))
        .on("submit", SlackActions.inTime(slack::submit))
        .on("close", SlackActions.inTime(slack::close))
        .on("home", SlackActions.inTime(slack::home))
        .on("direct", SlackActions.inTime(slack::direct))
        .on("shortcut", SlackActions.inTime(slack::shortcut))
        .on("language", SlackActions.inTime(slack::language))
        .on("offer", cloud::offer)
        .on("delete", cloud::delete)
        .on("traffic", cloud::traffic)
        .on("revoke-key", cloud::revokeKey)
        .on("restore-key", cloud::restoreKey)
        .on("attach", cloud::attach)
        .on("detach", cloud::detach)
        .on("advance", this::advance);
  }

  /** Ends the updates of open pages. */
  @Override
  public void close() {
    stream.close();
  }

  private static void admit(Context http) {
    try {
      PageGuard.admit(http);
    } catch (ActionRefusal refusal) {
      throw new ForbiddenResponse(String.valueOf(refusal.getMessage()));
    }
  }

  private Object advance(ActionFields fields) {
    Duration by = fields.duration("by");
    if (by.isNegative()) {
      throw new ActionRefusal("The clock can't go back.");
    }
    clock.advance(by);
    pulse.beat();
    return Map.of();
  }
}
