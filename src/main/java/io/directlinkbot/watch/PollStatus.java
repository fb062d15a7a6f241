package io.directlinkbot.watch;

import io.directlinkbot.reason.Reason;
import java.util.Optional;

/**
 * The outcome of an account's last poll.
 *
 * @param trouble why it failed; empty unless it did
 */
public record PollStatus(String account, Stage stage, Optional<Reason> trouble) {

  /** The outcome of a poll that did not fail. */
  PollStatus(String account, Stage stage) {
    this(account, stage, Optional.empty());
  }

  /** What the last poll came to. */
  public enum Stage {
    /** No poll has ended since the start. */
    NOT_YET,
    /** The last poll succeeded. */
    POLLED,
    /** The last poll failed. */
    FAILS,
    /** Another bot polls the account. */
    ELSEWHERE
  }
}
