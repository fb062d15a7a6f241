package io.directlinkbot.slack.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether Slack refuses rich text in one kind of thing, so that not each message is refused once
 * before it stands in another form. One refusal may be a fault of that message; two in a row are a
 * workspace that takes none. It is asked again from time to time. Thread-safe.
 */
public final class RichTextRefusals {
  private static final int MOST_IN_A_ROW = 2;

  /** For how long it is not asked again. */
  public static final Duration REMEMBERED = Duration.ofHours(1);

  private final InstantSource clock;
  private int inARow;
  private Instant last = Instant.MIN;

  RichTextRefusals(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether rich text would only be refused once more. */
  public synchronized boolean areExpected() {
    return inARow >= MOST_IN_A_ROW && clock.instant().isBefore(last.plus(REMEMBERED));
  }

  /** Notes that Slack refused rich text, and took the same without it. */
  public synchronized void noteRefused() {
    inARow++;
    last = clock.instant();
  }

  /** Notes that Slack took rich text. */
  public synchronized void noteTaken() {
    inARow = 0;
  }
}
