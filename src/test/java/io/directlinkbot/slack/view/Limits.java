package io.directlinkbot.slack.view;

/** What a message may have at most, so that Slack surely takes it. */
final class Limits {
  /** Slack was seen to refuse somewhat above 13,200 characters in all blocks together. */
  static final int BLOCKS = 13_000;

  /** {@code chat.update} refuses more. */
  static final int TEXT = 4_000;

  private Limits() {}
}
