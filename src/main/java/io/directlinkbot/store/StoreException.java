package io.directlinkbot.store;

import io.directlinkbot.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/** The store can't be used. The message names the store, the reason and the fix, in one line. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnosis diagnosis;

  public StoreException(Diagnosis diagnosis, @Nullable Throwable cause) {
    super(diagnosis.sentence(), cause);
    this.diagnosis = diagnosis;
  }

  public StoreException(Diagnosis diagnosis) {
    this(diagnosis, null);
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }
}
