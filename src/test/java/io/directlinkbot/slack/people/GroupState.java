package io.directlinkbot.slack.people;

/** What can be the matter with a group of approvers at a click. */
enum GroupState {
  READ,
  EMPTY,
  GUESTS_ONLY,
  DISABLED,
  UNKNOWN,
  UNREADABLE,
  RATE_LIMITED,
  NO_SCOPE,
  GARBAGE,
  /** Slack fails; what it told before is not quite half an hour old. */
  STALE,
  /** Slack fails; what it told before is half an hour old. */
  TOO_STALE,
  /** The member left, and Slack sent the event. */
  LEFT_TOLD,
  /** The member left some minutes ago, and the event was lost. */
  LEFT_UNTOLD,
  /** Slack sent an event and then fails: what it told before is known to be wrong. */
  CHANGED_UNREADABLE
}
