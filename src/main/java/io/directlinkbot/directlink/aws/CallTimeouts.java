package io.directlinkbot.directlink.aws;

import java.time.Duration;

/**
 * The time limits of a call.
 *
 * @param attempt limit of one attempt of a call that only reads
 * @param read limit of such a call with all its attempts and the pauses between them, for each page
 *     of a list
 * @param confirm limit of the single attempt of a confirm or decline; longer, because giving up
 *     early leaves the outcome in doubt
 */
record CallTimeouts(Duration attempt, Duration read, Duration confirm) {
  static final CallTimeouts USUAL =
      new CallTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(15));

  /** For whoever waits for all accounts at once and is not helped by a late answer. */
  static final CallTimeouts SHORT =
      new CallTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(6));

  /** Returns the limit of opening a connection. */
  Duration connect() {
    return Duration.ofSeconds(3);
  }

  /**
   * Returns the limit of waiting for data, for a connection that the limits of the calls do not
   * reach.
   */
  Duration silence() {
    return read.compareTo(confirm) > 0 ? read : confirm;
  }
}
