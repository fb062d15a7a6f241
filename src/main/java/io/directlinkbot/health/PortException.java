package io.directlinkbot.health;

/** The HTTP port can't be opened. The message says which and the mend, in one line. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortException(String message, Throwable cause) {
    super(message, cause);
  }
}
