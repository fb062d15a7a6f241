package io.directlinkbot.journal.audit;

import java.util.List;

/**
 * The result of checking all histories.
 *
 * @param faults request by request, then those of tombstones; empty when all are whole
 * @param events how many were checked
 * @param requests how many histories they make up
 * @param forgotten how many more requests left the store for their age
 */
public record ChainVerdict(List<ChainFault> faults, long events, long requests, long forgotten) {
  public ChainVerdict {
    faults = List.copyOf(faults);
  }
}
