package io.directlinkbot.ops;

import io.directlinkbot.journal.audit.ChainFault;
import io.directlinkbot.journal.audit.ChainVerdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result of checking all histories, in words for people. */
public final class ChainVerdictText {
  private ChainVerdictText() {}

  /** Returns a line for each fault, then one that says what was checked and what to do. */
  public static String of(ChainVerdict verdict) {
    return Stream.concat(
            verdict.faults().stream().map(ChainVerdictText::line), Stream.of(summary(verdict)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(ChainFault fault) {
    return SafeCell.printable(
            fault.request().map(request -> "request " + request + ", event ").orElse("tombstone ")
                + fault.number()
                + " "
                + fault.problem())
        .replaceAll("[\\r\\n]+", " ");
  }

  private static String summary(ChainVerdict verdict) {
    String forgotten =
        verdict.forgotten() == 0 ? "" : " and " + verdict.forgotten() + " forgotten requests";
    String read =
        verdict.events()
            + " events of "
            + verdict.requests()
            + " requests"
            + forgotten
            + ", chain ";
    return verdict.faults().isEmpty()
        ? read + "whole"
        : read
            + "broken: something other than the bot wrote to the store, or its disk fails. Keep the"
            + " store as it is, and compare these events with a backup or an earlier export.";
  }
}
