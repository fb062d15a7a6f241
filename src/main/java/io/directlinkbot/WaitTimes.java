package io.directlinkbot;

import io.directlinkbot.decide.Sleeper;
import io.directlinkbot.slack.api.AckTime;

/**
 * The bot's waits in real time, which a moved clock does not shorten.
 *
 * @param sleeper sleeps between two reads of an interface whose accept is in doubt
 * @param ackTime how long the handling of a click may take before Slack gets its answer
 */
record WaitTimes(Sleeper sleeper, AckTime ackTime) {
  static final WaitTimes REAL = new WaitTimes(Sleeper.REAL, AckTime.UNDER_THREE_SECONDS);
}
