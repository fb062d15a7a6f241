package io.directlinkbot.problem;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What the catalogue has about a problem. Both texts have placeholders and no full stop.
 *
 * @param id in lower case with hyphens; it never changes, as scripts may look for it
 * @param what what is wrong; several sentences are divided by a slash
 * @param fix what to do about it
 * @param words the reasons that have this problem; empty when people read of it in English only
 */
public record ProblemEntry(
    String id, Severity severity, String what, String fix, List<ReasonWords> words) {
  private static final String OR = " / ";

  public ProblemEntry {
    words = List.copyOf(words);
  }

  /** A problem of which only the bot's operators read. */
  static ProblemEntry problem(String id, Severity severity, String what, String fix) {
    return new ProblemEntry(id, severity, what, fix, List.of());
  }

  /** A problem whose reasons say the fix. */
  static ProblemEntry problem(String id, Severity severity, ReasonWords... words) {
    List<ReasonWords> all = List.of(words);
    return new ProblemEntry(
        id,
        severity,
        all.stream().map(ReasonWords::what).distinct().collect(joining(OR)),
        all.stream()
            .map(ReasonWords::fix)
            .filter(fix -> !fix.isEmpty())
            .distinct()
            .collect(joining(OR)),
        all);
  }

  /** A problem whose reasons do not say the fix. */
  static ProblemEntry problem(String id, Severity severity, String fix, ReasonWords... words) {
    List<ReasonWords> all = List.of(words);
    return new ProblemEntry(
        id, severity, all.stream().map(ReasonWords::sentence).collect(joining(OR)), fix, all);
  }
}
