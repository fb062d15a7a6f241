package io.directlinkbot.http;

import io.directlinkbot.problem.Diagnosis;

/** Thrown if the HTTP port can't be opened. The message is one line with the port and the fix. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnosis diagnosis;

  PortException(Diagnosis diagnosis, Throwable cause) {
    super(diagnosis.sentence(), cause);
    this.diagnosis = diagnosis;
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }
}
