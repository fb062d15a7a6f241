package io.directlinkbot.sandbox.slack;

import java.time.Duration;

/**
 * How patient the workspace is.
 *
 * @param ackLimit real time that the app has for an ack
 * @param triggerLifetime how long a trigger id is good, by the workspace's clock
 */
public record Settings(Duration ackLimit, Duration triggerLifetime) {

  /** As patient as Slack: 3 s for each. */
  public static Settings asSlack() {
    return new Settings(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  public Settings withAckLimit(Duration limit) {
    return new Settings(limit, triggerLifetime);
  }

  public Settings withTriggerLifetime(Duration lifetime) {
    return new Settings(ackLimit, lifetime);
  }
}
