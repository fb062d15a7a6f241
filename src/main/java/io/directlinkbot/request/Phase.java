package io.directlinkbot.request;

import java.time.Instant;
import java.util.Optional;

/** Where a request stands between its offer and its end. */
public sealed interface Phase {

  /**
   * Somebody has to decide.
   *
   * @param lastTry the accept that failed last, if one did
   */
  record Waiting(Optional<FailedTry> lastTry) implements Phase {}

  /** An accept that did not happen. */
  record FailedTry(Claim claim, Instant at, String reason) {}

  /**
   * The cloud was, or is just being, asked to accept, and what came of it is not known yet. Nobody
   * else may start another accept.
   *
   * @param since when the cloud was asked last
   */
  record Confirming(Claim claim, Instant since) implements Phase {}

  /** Accepted here. */
  record Accepted(Claim claim, Instant at) implements Phase {}

  /** Accepted by other means: a command line, the console. */
  record AcceptedOutside(Instant at) implements Phase {}

  /**
   * Nothing is left to follow.
   *
   * @param claim the accept it had here, if it had one
   */
  record Closed(Ending ending, Instant at, Optional<Claim> claim) implements Phase {}
}
