package io.directlinkbot.slack.api;

/** How urgent a call is; the first comes first. */
public enum Urgency {
  ANSWER,
  DECISION,
  DEADLINE,
  REST
}
