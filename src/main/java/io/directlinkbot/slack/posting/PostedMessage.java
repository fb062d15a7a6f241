package io.directlinkbot.slack.posting;

import io.directlinkbot.slack.view.Message;

/**
 * A message that stands in Slack.
 *
 * @param fingerprint of what it shows, empty if that is not known
 */
public record PostedMessage(String channel, String ts, String fingerprint) {

  /** Whether it is known to show exactly this. */
  public boolean shows(Message message) {
    return fingerprint.equals(Fingerprint.of(message));
  }
}
