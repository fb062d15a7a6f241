package io.directlinkbot.config;

/**
 * Where the bot answers HTTP.
 *
 * @param port 0 for any that is free, -1 for none
 * @param bind address or name of the host's interface
 */
public record HttpSettings(int port, String bind) {
  private static final int OFF = -1;

  /** No port at all. */
  public static final HttpSettings NONE = new HttpSettings(OFF, "127.0.0.1");

  public boolean isOff() {
    return port == OFF;
  }
}
