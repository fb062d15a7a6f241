package io.directlinkbot;

import io.directlinkbot.decide.Sleeper;
import io.directlinkbot.slack.api.AckTime;

/**
 * How long the bot waits by real time where no clock can be moved on.
 *
 * @param sleeper sleeps between two readings of an interface whose decision is in doubt
 * @param ackTime how long a decision may take before Slack gets its answer
 */
record Pace(Sleeper sleeper, AckTime ackTime) {
  static final Pace REAL = new Pace(Sleeper.REAL, AckTime.UNDER_THREE_SECONDS);
}
