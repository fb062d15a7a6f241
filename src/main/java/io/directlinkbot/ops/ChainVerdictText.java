package io.directlinkbot.ops;

import io.directlinkbot.journal.audit.ChainFault;
import io.directlinkbot.journal.audit.ChainVerdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what came of the check of the histories. */
public final class ChainVerdictText {
  private ChainVerdictText() {}

  /** A line for each finding, then one with what was checked and what to do; for people. */
  public static String of(ChainVerdict verdict) {
    return Stream.concat(
            verdict.findings().stream().map(ChainVerdictText::line), Stream.of(end(verdict)))
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

  private static String end(ChainVerdict verdict) {
    String read = verdict.events() + " events of " + verdict.requests() + " requests, chain ";
    return verdict.findings().isEmpty()
        ? read + "whole"
        : read
            + "broken: somebody who is not the bot wrote to the store, or its disk fails. Keep the"
            + " store as it is, and compare these events with a backup or an earlier export.";
  }
}
