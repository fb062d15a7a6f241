package io.directlinkbot.slack.publish;

import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What one turn of the publisher finds out: when to take the next, and what waits. Not thread-safe.
 */
final class PublishTurn {
  /** How soon to look again whether the account is surely this bot's. */
  static final Duration LEASE_PACE = Duration.ofSeconds(1);

  private final Set<ParkedChannels.Parked> parked = new HashSet<>();
  private Duration pause;
  private boolean complete = true;
  private boolean answers = true;

  /**
   * A turn without trouble so far.
   *
   * @param pause until the next one
   */
  PublishTurn(Duration pause) {
    this.pause = pause;
  }

  /** Notes that something could not be tried, and can be after this time. */
  void retryWithin(Duration time) {
    complete = false;
    nextWithin(time);
  }

  /** Has the next turn come after this time at the latest. */
  void nextWithin(Duration time) {
    pause = time.compareTo(pause) < 0 ? time : pause;
  }

  /** Notes that a call got no answer: requests are left for later turns, which back off. */
  void noteSilence() {
    answers = false;
    complete = false;
  }

  /** Notes that something can't be done in the channel, for this reason. */
  void park(String channel, Reason reason) {
    parked.add(new ParkedChannels.Parked(channel, reason));
  }

  /** Whether something can't be done in the channel, and so the rest hardly can. */
  boolean isParked(String channel) {
    return parked.stream().anyMatch(each -> each.channel().equals(channel));
  }

  boolean slackAnswers() {
    return answers;
  }

  /** Whether everything was tried: a channel that is not parked now works. */
  boolean isComplete() {
    return complete;
  }

  Set<ParkedChannels.Parked> parked() {
    return parked;
  }

  Duration pause() {
    return pause;
  }
}
