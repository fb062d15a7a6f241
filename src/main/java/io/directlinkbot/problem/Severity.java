package io.directlinkbot.problem;

/** What a problem keeps from working. */
public enum Severity {
  /** Something is missing or will go wrong, but the bot does its work. */
  WARN,
  /** The bot can't do its work, or not all of it, until a person acts. */
  FAIL
}
