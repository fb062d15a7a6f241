package io.directlinkbot.lease;

import java.time.Duration;

/** The right to work on one account, for as long as it is valid. */
public interface Lease extends AutoCloseable {
  /**
   * The longest call that may be made under a lease. One that is valid when a call begins is nobody
   * else's before the call is over, unless the line to the store breaks meanwhile.
   */
  Duration LONGEST_CALL = Duration.ofSeconds(10);

  /** Whether a call may be begun; to be asked before each. */
  boolean isValid();

  /** Whether every call is over that another bot may have begun before it lost the account. */
  boolean isSettled();

  @Override
  void close();
}
