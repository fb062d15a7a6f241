package io.directlinkbot.slack.posting;

/** Looks, before each call that shows something, whether the request is still this bot's. */
@FunctionalInterface
public interface LeaseCheck {
  void check() throws LeaseLost;
}
