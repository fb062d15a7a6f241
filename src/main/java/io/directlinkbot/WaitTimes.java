package io.directlinkbot;

import io.directlinkbot.decide.Pause;
import io.directlinkbot.slack.api.AckTime;

/**
 * The bot's waits in real time, which a moved clock does not shorten.
 *
 * @param pause between two reads of an interface whose accept is in doubt
 * @param ackTime how long the handling of a click may take before Slack gets its answer
 */
record WaitTimes(Pause pause, AckTime ackTime) {
  static final WaitTimes REAL = new WaitTimes(Pause.REAL, AckTime.UNDER_THREE_SECONDS);
}
