package io.directlinkbot.slack.view.home;

import io.directlinkbot.reason.Reason;
import java.util.Optional;

/**
 * Whether an account is watched, as people need to know it.
 *
 * @param account its name
 * @param reason why it can't be polled, empty unless it fails
 */
public record AccountHealth(String account, Outcome outcome, Optional<Reason> reason) {

  /** What the account's last poll came to. */
  public enum Outcome {
    /** It succeeded, or is left to another bot of the installation. */
    WELL,
    /** No poll has ended since the start. */
    NOT_YET,
    /** It failed. */
    FAILS
  }
}
