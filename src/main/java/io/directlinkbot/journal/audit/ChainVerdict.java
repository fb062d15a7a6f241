package io.directlinkbot.journal.audit;

import java.util.List;

/**
 * The result of checking all histories.
 *
 * @param faults request by request; empty when all histories are whole
 * @param events how many were checked
 * @param requests how many histories they make up
 */
public record ChainVerdict(List<ChainFault> faults, long events, long requests) {
  public ChainVerdict {
    faults = List.copyOf(faults);
  }
}
