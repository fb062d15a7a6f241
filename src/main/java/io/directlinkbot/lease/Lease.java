package io.directlinkbot.lease;

import java.time.Duration;

/** The right to work on one account, for as long as it is valid. Thread-safe. */
public interface Lease extends AutoCloseable {
  /**
   * The longest call that may be made under a lease. If the lease is valid when a call begins, no
   * other bot gets the account before the call is over, unless the connection to the store breaks
   * meanwhile.
   */
  Duration LONGEST_CALL = Duration.ofSeconds(10);

  /** Whether a call may begin; ask before each call. */
  boolean isValid();

  /** Whether all calls are over that another bot may have begun before it lost the account. */
  boolean isSettled();

  @Override
  void close();
}
