package io.directlinkbot.check;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.Severity;
import java.util.Optional;

/**
 * One thing that was checked, and what was found.
 *
 * @param subject what was checked, in a few words
 * @param text what was found: for a problem its sentence, else a few words
 * @param problem the problem, unless all is well
 */
public record CheckLine(String subject, String text, Optional<Diagnosis> problem) {

  /** All is well, or nothing more can be known; the text says which. */
  static CheckLine ok(String subject, String text) {
    return new CheckLine(subject, text, Optional.empty());
  }

  static CheckLine of(String subject, Diagnosis diagnosis) {
    return new CheckLine(subject, diagnosis.sentence(), Optional.of(diagnosis));
  }

  /** Returns how bad it is, as people read it. */
  public String level() {
    return problem
        .map(it -> it.problem().severity())
        .map(severity -> severity == Severity.FAIL ? "FAIL" : "warn")
        .orElse("ok");
  }

  /** Returns the fix that the catalogue has, for a sentence that was not made from it. */
  Optional<String> generalFix() {
    return problem
        .filter(it -> it.fix().isEmpty())
        .map(it -> it.problem().entry().fix())
        .filter(fix -> !fix.contains("{"));
  }
}
