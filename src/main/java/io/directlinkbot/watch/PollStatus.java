package io.directlinkbot.watch;

/**
 * How the polling of one account goes.
 *
 * @param detail in a few words
 */
public record PollStatus(String account, Stage stage, String detail) {

  /** Where it is. */
  public enum Stage {
    /** No poll has ended since the start. */
    NOT_YET,
    /** The last poll succeeded. */
    POLLED,
    /** The last poll failed. */
    FAILS,
    /** Another bot polls it. */
    ELSEWHERE
  }
}
