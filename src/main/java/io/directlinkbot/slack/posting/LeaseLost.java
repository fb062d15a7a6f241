package io.directlinkbot.slack.posting;

/**
 * Thrown instead of calling Slack when the account is, or may be, another bot's to publish. Nothing
 * was done; the publisher tries again soon.
 */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
