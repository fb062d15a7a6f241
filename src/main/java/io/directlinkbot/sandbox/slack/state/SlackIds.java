package io.directlinkbot.sandbox.slack.state;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Generates unique ids in Slack's form. Thread-safe. */
public final class SlackIds {
  private static final int BASE = 36;

  private final AtomicLong count = new AtomicLong(BASE * BASE);

  /**
   * Returns the next id.
   *
   * @param prefix the letter for the kind of object
   */
  public String next(String prefix) {
    String digits = Long.toString(count.incrementAndGet(), BASE).toUpperCase(Locale.ROOT);
    return prefix + "0SANDBOX" + digits;
  }
}
