package io.directlinkbot.ops;

import io.directlinkbot.journal.audit.ChainFault;
import io.directlinkbot.journal.audit.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what came of the check of the histories. */
public final class VerdictText {
  private VerdictText() {}

  /** A line for each finding, then one with what was checked and what to do; for people. */
  public static String of(Verdict verdict) {
    return Stream.concat(
            verdict.findings().stream().map(VerdictText::line), Stream.of(end(verdict)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(ChainFault finding) {
    return SafeCell.printable(
            "request "
                + finding.request()
                + ", event "
                + finding.number()
                + " "
                + finding.problem())
        .replaceAll("[\\r\\n]+", " ");
  }

  private static String end(Verdict verdict) {
    String read = verdict.events() + " events of " + verdict.requests() + " requests, chain ";
    return verdict.findings().isEmpty()
        ? read + "whole"
        : read
            + "broken: somebody who is not the bot wrote to the store, or its disk fails. Keep the"
            + " store as it is, and compare these events with a backup or an earlier export.";
  }
}
