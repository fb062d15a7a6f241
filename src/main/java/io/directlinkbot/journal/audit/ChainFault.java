package io.directlinkbot.journal.audit;

import java.util.Optional;

/**
 * A fault in the hash chain of a history, or in that of the tombstones.
 *
 * @param request id of the request, as stored; empty for a fault of a tombstone
 * @param number of the faulty event or tombstone, as stored; of a missing one, as it should be
 * @param problem completes a sentence that begins with the request and the number
 */
public record ChainFault(Optional<String> request, String number, String problem) {
  ChainFault(String request, String number, String problem) {
    this(Optional.of(request), number, problem);
  }

  static ChainFault ofTombstone(String position, String problem) {
    return new ChainFault(Optional.empty(), position, problem);
  }
}
