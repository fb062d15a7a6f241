package io.directlinkbot.proxy;

import io.directlinkbot.problem.Diagnosis;

/**
 * Thrown for a configured proxy or trust store that can't be used. The message is one line for
 * people and never quotes a proxy's URL, which may hold a password.
 */
public final class UnusableSettingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnosis diagnosis;

  UnusableSettingException(Diagnosis diagnosis) {
    super(diagnosis.clause());
    this.diagnosis = diagnosis;
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }
}
