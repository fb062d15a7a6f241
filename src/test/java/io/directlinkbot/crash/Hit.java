package io.directlinkbot.crash;

/** A call that is waited for, at which the bot is killed. */
interface Hit {
  /** Waits until the call has come. */
  void await() throws InterruptedException;

  /** Lets the call go on at the server, if it was held. */
  void release();
}
