package io.directlinkbot.loop;

/**
 * Marks a fault as logged where it arose, so that nobody who catches it logs it again. The mark is
 * a suppressed exception.
 */
public final class LoggedFault extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MAX_CAUSES = 20;

  private LoggedFault() {
    super("logged where it arose", null, false, false);
  }

  /** Marks the fault, and thereby every fault that it becomes a cause of. */
  public static void mark(Throwable fault) {
    if (!isMarked(fault)) {
      fault.addSuppressed(new LoggedFault());
    }
  }

  /** Whether the fault or one of its causes is marked. */
  public static boolean isIn(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (isMarked(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isMarked(Throwable fault) {
    for (Throwable suppressed : fault.getSuppressed()) {
      if (suppressed instanceof LoggedFault) {
        return true;
      }
    }
    return false;
  }
}
