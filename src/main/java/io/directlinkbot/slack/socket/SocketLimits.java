package io.directlinkbot.slack.socket;

import java.time.Duration;

/**
 * How long a socket is waited for, in real time.
 *
 * @param hello from the begin of connecting to Slack's hello
 * @param quiet how long a socket may deliver nothing before it is replaced. The machine that
 *     answers the pings may have lost what lies behind it, and nothing else would show that; an
 *     idle workspace costs a few replacements an hour
 * @param lastAcks what a replaced socket is given, for what Slack had already sent through it
 * @param goodbye from our close to the peer's
 */
record SocketLimits(Duration hello, Duration quiet, Duration lastAcks, Duration goodbye) {
  static final SocketLimits REAL =
      new SocketLimits(
          Duration.ofSeconds(10),
          Duration.ofMinutes(15),
          Duration.ofSeconds(3),
          Duration.ofMillis(500));
}
