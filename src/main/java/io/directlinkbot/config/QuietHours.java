package io.directlinkbot.config;

import java.time.LocalTime;

/**
 * A part of each day, over midnight when it ends before it begins.
 *
 * @param from its first moment
 * @param to the first moment after it, another than the first
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** Whether this time of day is in it. */
  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(to);
    return from.isBefore(to) ? begun && !ended : begun || !ended;
  }
}
