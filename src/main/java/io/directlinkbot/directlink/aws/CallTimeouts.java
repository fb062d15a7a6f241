package io.directlinkbot.directlink.aws;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param attempt one attempt of a call that only reads
 * @param read such a call with all its attempts and the pauses between them, each page of a list
 *     for itself
 * @param confirm the one attempt of a confirm: longer, because giving up early leaves a doubt
 */
record CallTimeouts(Duration attempt, Duration read, Duration confirm) {
  static final CallTimeouts USUAL =
      new CallTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(15));

  /** Taking a connection up. */
  Duration connect() {
    return Duration.ofSeconds(3);
  }

  /** Giving up a silent connection, should the time-outs of the calls not reach it. */
  Duration silence() {
    return read.compareTo(confirm) > 0 ? read : confirm;
  }
}
