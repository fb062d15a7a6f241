package io.directlinkbot;

/** How the process ends, for scripts and supervisors. */
final class ExitCode {
  static final int DONE = 0;

  /** The history in the store is not the one that the bot wrote. */
  static final int CHAIN_BROKEN = 1;

  static final int BAD_CONFIG = 2;

  /** Slack refused a token, the store can't be used, a port is taken. */
  static final int CAN_NOT_GO_ON = 3;

  /** The command line itself is wrong; the number is that of {@code sysexits.h}. */
  static final int USAGE = 64;

  private ExitCode() {}
}
