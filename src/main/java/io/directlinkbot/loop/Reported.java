package io.directlinkbot.loop;

/**
 * Marks a fault that was logged where it arose: a loop that ends a turn by it says nothing of its
 * own.
 */
public final class Reported extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CAUSES = 20;

  private Reported() {
    super("logged where it arose", null, false, false);
  }

  /** From now on the fault, and whatever it becomes the cause of, counts as logged. */
  public static void mark(Throwable fault) {
    if (!isMarked(fault)) {
      fault.addSuppressed(new Reported());
    }
  }

  /** Whether it, or one of its causes, is marked. */
  public static boolean is(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      if (isMarked(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isMarked(Throwable fault) {
    for (Throwable suppressed : fault.getSuppressed()) {
      if (suppressed instanceof Reported) {
        return true;
      }
    }
    return false;
  }
}
