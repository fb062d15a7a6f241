package io.directlinkbot.sandbox.slack;

import java.time.Duration;

/**
 * The time limits of the workspace.
 *
 * @param ackLimit real time within which the app must ack
 * @param triggerLifetime how long a trigger id is valid, by the workspace's clock
 */
public record WorkspaceSettings(Duration ackLimit, Duration triggerLifetime) {

  /** Returns Slack's own limits: 3 s each. */
  public static WorkspaceSettings asSlack() {
    return new WorkspaceSettings(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  public WorkspaceSettings withAckLimit(Duration limit) {
    return new WorkspaceSettings(limit, triggerLifetime);
  }

  public WorkspaceSettings withTriggerLifetime(Duration lifetime) {
    return new WorkspaceSettings(ackLimit, lifetime);
  }
}
