package io.directlinkbot.sandbox;

/** The sandbox's port is in use by somebody else. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port, Throwable cause) {
    super("Port %s is taken".formatted(port), cause);
  }
}
