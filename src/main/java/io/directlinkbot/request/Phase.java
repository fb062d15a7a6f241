package io.directlinkbot.request;

import java.time.Duration;
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
  record Confirming(Claim claim, Instant since) implements Phase {
    private static final Duration CALL_OVER = Duration.ofSeconds(30);
    private static final Duration SURELY_OVER = Duration.ofMinutes(2);

    /**
     * Whether the cloud must have got the call that this began by now, whichever bot made it: it is
     * given fifteen seconds for its answer, and the bots' clocks may differ a little. The bot that
     * made it may still be finding out what came of it.
     */
    public boolean isCallOver(Instant now) {
      return since.isBefore(now.minus(CALL_OVER));
    }

    /**
     * Whether the call that this began must have ended by now, with or without an answer: it takes
     * at most some fifteen seconds.
     */
    public boolean isSurelyOver(Instant now) {
      return since.isBefore(now.minus(SURELY_OVER));
    }
  }

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
