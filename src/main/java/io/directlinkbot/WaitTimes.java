package io.directlinkbot;

import io.directlinkbot.decide.Sleeper;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.pace.SlackPace;

/**
 * The bot's waits in real time, which a moved clock does not shorten.
 *
 * @param sleeper sleeps between two reads of an interface whose accept is in doubt
 * @param ackTime how long the handling of a click may take before Slack gets its answer
 * @param pace at which Slack is called
 */
record WaitTimes(Sleeper sleeper, AckTime ackTime, SlackPace pace) {
  static final WaitTimes REAL =
      new WaitTimes(Sleeper.REAL, AckTime.UNDER_THREE_SECONDS, SlackPace.REAL);

  /**
   * For the sandbox, which has no limits: a person who tries it out should not wait a second for
   * each card.
   */
  static final WaitTimes IN_THE_SANDBOX =
      new WaitTimes(Sleeper.REAL, AckTime.UNDER_THREE_SECONDS, SlackPace.UNPACED);
}
