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
 * follows every change by itself. Thread-safe.
 */
public final class Page implements AutoCloseable {
  private final Stream stream;
  private final Pulse pulse = new Pulse();
  private final CloudActions cloud;
  private final SlackActions slack;
  private final AdjustableClock clock;

  /** Makes the page of one cloud and one workspace that live by one clock. */
  public Page(PageSettings settings, Cloud cloud, Workspace workspace, AdjustableClock clock) {
    this.stream = new Stream(new World(settings, cloud, workspace, clock), pulse);
    this.cloud = new CloudActions(cloud);
    this.slack = new SlackActions(workspace::person);
    this.clock = clock;
    cloud.onChange(pulse::beat);
    workspace.onChange(pulse::beat);
  }

  /** Adds {@code GET /}, {@code /page/} and {@code /sandbox/} to a server. */
  public void register(JavalinConfig config) {
    PageFiles.register(config);
    config.routes.before("/sandbox/events", Page::admit);
    config.routes.get("/sandbox/events", stream::open);
    new Actions(config)
        .on("say", SlackActions.inTime(slack::say))
        .on("act", SlackActions.inTime(slack::act))
        .on("suggest", SlackActions.inTime(slack::suggest))
        .on("submit", SlackActions.inTime(slack::submit))
        .on("close", SlackActions.inTime(slack::close))
        .on("offer", cloud::offer)
        .on("delete", cloud::delete)
        .on("traffic", cloud::traffic)
        .on("revoke-key", cloud::revokeKey)
        .on("restore-key", cloud::restoreKey)
        .on("attach", cloud::attach)
        .on("detach", cloud::detach)
        .on("advance", this::advance);
  }

  /** Ends what is pushed to open pages. */
  @Override
  public void close() {
    stream.close();
  }

  private static void admit(Context http) {
    try {
      Guard.admit(http);
    } catch (Refusal refusal) {
      throw new ForbiddenResponse(String.valueOf(refusal.getMessage()));
    }
  }

  private Object advance(Fields fields) {
    Duration by = fields.duration("by");
    if (by.isNegative()) {
      throw new Refusal("The clock does not go back.");
    }
    clock.advance(by);
    pulse.beat();
    return Map.of();
  }
}
