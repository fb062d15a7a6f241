package io.directlinkbot.slack.posting;

/**
 * The request's account is, or may be, another bot's to publish: nothing is done, and this bot
 * looks again soon.
 */
public final class LeaseLost extends Exception {
  private static final long serialVersionUID = 1L;
}
