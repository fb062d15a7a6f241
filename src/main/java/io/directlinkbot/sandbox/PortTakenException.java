package io.directlinkbot.sandbox;

/** Thrown when another process uses the sandbox's port. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port, Throwable cause) {
    super("Port %s is taken".formatted(port), cause);
  }
}
