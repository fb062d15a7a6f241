package io.directlinkbot.proxy;

import io.directlinkbot.reason.Reason;
import java.io.IOException;

/**
 * Thrown when a call fails at or through a proxy. The message is part of a sentence: what went
 * wrong, the proxy's address, and what to do. It never quotes a password or the content of the
 * call.
 */
public final class ProxyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;
  private final boolean unsent;

  ProxyException(Reason reason, boolean unsent, IOException cause) {
    super(reason.english(), cause);
    this.reason = reason;
    this.unsent = unsent;
  }

  /** Returns the message for a person: part of a sentence. */
  public Reason reason() {
    return reason;
  }

  /** Whether it is certain that nothing of the call got past the proxy. */
  public boolean isUnsent() {
    return unsent;
  }
}
