package io.directlinkbot.problem;

/**
 * A problem as it is met, without secrets.
 *
 * @param what what is wrong, without a full stop; a whole sentence where there is no fix
 * @param fix what to do about it, without a full stop; empty where the sentence says it itself
 */
public record Diagnosis(KnownProblem problem, String what, String fix) {

  /** Returns what is wrong and the fix, as one sentence with its full stop. */
  public String sentence() {
    return fix.isEmpty() ? what : clause() + ".";
  }

  /** Returns the same as part of a sentence. */
  public String clause() {
    // a second colon would leave open what explains what
    String then = problem.entry().what().contains(": ") ? "; " : ": ";
    return fix.isEmpty() ? what : what + then + fix;
  }

  /** Returns what is wrong, with the fix in brackets, for a line that goes on. */
  public String remark() {
    return fix.isEmpty() ? what : what + " (" + fix + ")";
  }
}
