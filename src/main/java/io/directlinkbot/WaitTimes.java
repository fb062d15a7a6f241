package io.directlinkbot;

import io.directlinkbot.decide.Pause;
import io.directlinkbot.slack.api.AckTime;

/**
 * How long the bot waits by real time where no clock can be moved on.
 *
 * @param pause between one look at an accept in doubt and the next
 * @param ackTime for what a person's click brings about, before Slack gets its answer
 */
record WaitTimes(Pause pause, AckTime ackTime) {
  static final WaitTimes REAL = new WaitTimes(Pause.REAL, AckTime.UNDER_THREE_SECONDS);
}
