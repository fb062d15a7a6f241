package io.directlinkbot.slack.pace;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * At what pace Slack is called.
 *
 * @param ticker counts the time of Slack's limits. In production that is real time which nobody can
 *     set: neither a corrected clock nor the sandbox's makes Slack forget a call.
 * @param isPaced whether calls are held back ahead of Slack's refusals. What Slack asks to wait
 *     after a refusal is waited in any case.
 */
public record SlackPace(Ticker ticker, boolean isPaced) {
  /** For Slack, and for anything that stands for it, at any address. */
  public static final SlackPace REAL = new SlackPace(Ticker.systemTicker(), true);

  /** For a workspace that has no limits of its own, as the sandbox's. */
  public static final SlackPace UNPACED = unpaced(Ticker.systemTicker());

  public static SlackPace unpaced(Ticker ticker) {
    return new SlackPace(ticker, false);
  }
}
