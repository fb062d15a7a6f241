package io.directlinkbot.slack.socket;

import io.directlinkbot.slack.api.SlackException;

/** Asks Slack for the address of a new socket. */
@FunctionalInterface
public interface SocketAddresses {

  /**
   * Returns an address that serves one connection.
   *
   * @throws SlackException when Slack gives none, or asked to wait; a later call may succeed
   * @throws io.directlinkbot.slack.api.TokenRefused when no later call can
   */
  String next() throws SlackException;
}
