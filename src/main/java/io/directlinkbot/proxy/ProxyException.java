package io.directlinkbot.proxy;

import io.directlinkbot.problem.Diagnosis;
import java.io.IOException;

/**
 * Thrown when a call fails at or through a proxy. The message is part of a sentence: what went
 * wrong, the proxy's address, and what to do. It never quotes a password or the content of the
 * call.
 */
public final class ProxyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean unsent;

  /**
   * @param words what is wrong on the way, as part of a sentence
   */
  ProxyException(String words, boolean unsent, IOException cause) {
    super(words, cause);
    this.unsent = unsent;
  }

  ProxyException(Diagnosis diagnosis, boolean unsent, IOException cause) {
    this(diagnosis.clause(), unsent, cause);
  }

  /** Whether it is certain that nothing of the call got past the proxy. */
  public boolean isUnsent() {
    return unsent;
  }
}
