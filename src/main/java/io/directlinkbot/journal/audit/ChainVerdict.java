package io.directlinkbot.journal.audit;

import java.util.List;

/**
 * What came of the check of all histories.
 *
 * @param findings what is wrong, request by request; empty when all are whole
 * @param events how many were read
 * @param requests how many histories they make
 */
public record ChainVerdict(List<ChainFault> findings, long events, long requests) {
  public ChainVerdict {
    findings = List.copyOf(findings);
  }
}
