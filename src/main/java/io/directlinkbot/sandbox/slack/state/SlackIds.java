package io.directlinkbot.sandbox.slack.state;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in Slack's form, each given once. Thread-safe. */
public final class SlackIds {
  private static final int BASE = 36;

  private final AtomicLong count = new AtomicLong(BASE * BASE);

  /**
   * The next id.
   *
   * @param prefix the letter that tells what it is an id of
   */
  public String next(String prefix) {
    String digits = Long.toString(count.incrementAndGet(), BASE).toUpperCase(Locale.ROOT);
    return prefix + "0SANDBOX" + digits;
  }
}
