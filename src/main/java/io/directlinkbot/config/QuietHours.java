package io.directlinkbot.config;

import java.time.LocalTime;

/**
 * A span of each day. It runs past midnight when {@code to} is before {@code from}.
 *
 * @param from the first moment in the span
 * @param to the first moment after the span; never equal to {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** Whether the span contains this time of day. */
  public boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(to);
    return from.isBefore(to) ? begun && !ended : begun || !ended;
  }
}
