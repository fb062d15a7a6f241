package io.directlinkbot.slack.pace;

/** How urgent a call to Slack is, the most urgent first. */
public enum Urgency {
  /**
   * Answers a person who is waiting. Is tried at any time, even while Slack asks to wait: Slack may
   * take it all the same, and what a person clicked for can't be made up for later.
   */
  ANSWER,

  /**
   * Shows what a person just decided, or reads what a decision takes. People decide at their own
   * pace, so it waits only while Slack asks to, and keeps within the limits for a minute after
   * that.
   */
  DECISION,

  /** Speaks of a deadline. Keeps within the limits, all of which it may use. */
  DEADLINE,

  /** All else. Keeps within the limits, and leaves a part of them to more urgent calls. */
  REST
}
