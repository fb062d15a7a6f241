package io.directlinkbot.http;

/** Thrown if the HTTP port can't be opened. The message is one line with the port and the fix. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortException(String message, Throwable cause) {
    super(message, cause);
  }
}
