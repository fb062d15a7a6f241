package io.directlinkbot.sandbox.slack;

import java.time.Duration;

/**
 * How patient the workspace is.
 *
 * @param ackLimit real time that the app has for an ack
 * @param triggerLifetime how long a trigger id is good, by the workspace's clock
 */
public record WorkspaceSettings(Duration ackLimit, Duration triggerLifetime) {

  /** As patient as Slack: 3 s for each. */
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
