package io.directlinkbot.watch;

/**
 * The outcome of an account's last poll.
 *
 * @param detail a few words for people; for a failed poll the reason, as one plain sentence
 */
public record PollStatus(String account, Stage stage, String detail) {

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
