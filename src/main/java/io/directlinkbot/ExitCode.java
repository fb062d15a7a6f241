package io.directlinkbot;

/** The exit codes of the process, for scripts and supervisors. */
final class ExitCode {
  static final int DONE = 0;

  /** The doctor found something that keeps the bot from its work. */
  static final int CHECK_FAILED = 1;

  /** The history in the store is not as the bot wrote it. */
  static final int CHAIN_BROKEN = 1;

  static final int BAD_CONFIG = 2;

  /** Slack refused a token, the store can't be used, or a port is taken. */
  static final int CAN_NOT_GO_ON = 3;

  /** The command line is wrong; the number is from {@code sysexits.h}. */
  static final int USAGE = 64;

  private ExitCode() {}
}
