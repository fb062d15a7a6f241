package io.directlinkbot.config;

/**
 * The address at which the bot serves HTTP.
 *
 * @param port 0 for any free port, -1 to serve no HTTP
 * @param bind address or name of the network interface to listen on
 */
public record HttpSettings(int port, String bind) {
  private static final int OFF = -1;

  /** Settings that serve no HTTP. */
  public static final HttpSettings NONE = new HttpSettings(OFF, "127.0.0.1");

  public boolean isOff() {
    return port == OFF;
  }
}
