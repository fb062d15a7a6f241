package io.directlinkbot.request;

import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A request's position between its offer and its end. */
public sealed interface Phase {

  /**
   * It waits for a decision.
   *
   * @param lastTry the last accept or decline that failed, if any
   */
  record Waiting(Optional<FailedTry> lastTry) implements Phase {}

  /** A decision that was not carried out. */
  sealed interface FailedTry {
    Instant at();

    /** Returns why, as one plain sentence. */
    Reason reason();
  }

  /**
   * An accept that was not carried out, according to the cloud.
   *
   * @param inDoubt whether it may have been carried out after all: the cloud gave no clear answer
   *     before
   */
  record FailedAccept(Claim claim, Instant at, Reason reason, boolean inDoubt)
      implements FailedTry {
    /** An accept that certainly was not carried out. */
    public FailedAccept(Claim claim, Instant at, Reason reason) {
      this(claim, at, reason, false);
    }
  }

  /** A decline that was not carried out. */
  record FailedDecline(Decline decline, Instant at, Reason reason) implements FailedTry {}

  /**
   * The cloud was asked to carry out a decision, and the outcome is not known yet. No one else can
   * decide meanwhile.
   */
  sealed interface Asked extends Phase {
    Duration CALL_OVER = Duration.ofSeconds(30);
    Duration SURELY_OVER = Duration.ofMinutes(2);

    /** Returns when the cloud was last asked. */
    Instant since();

    /**
     * Whether the call has certainly reached the cloud or failed, whichever bot made it: the cloud
     * gets fifteen seconds to answer, and the bots' clocks may differ a little. The bot that made
     * the call may still be finding out its outcome.
     */
    default boolean isCallOver(Instant now) {
      return since().isBefore(now.minus(CALL_OVER)) || isClockSetBack(now);
    }

    /** Whether the call has certainly ended, including the time to find out its outcome. */
    default boolean isSurelyOver(Instant now) {
      return since().isBefore(now.minus(SURELY_OVER)) || isClockSetBack(now);
    }

    /**
     * A time this far ahead is no difference between bots' clocks; waiting for it could take
     * forever.
     */
    private boolean isClockSetBack(Instant now) {
      return since().isAfter(now.plus(SURELY_OVER));
    }
  }

  /**
   * The cloud was asked to accept it.
   *
   * @param again whether the outcome of an earlier call is unknown
   */
  record Confirming(Claim claim, Instant since, boolean again) implements Asked {
    /** The first call for a claim. */
    public Confirming(Claim claim, Instant since) {
      this(claim, since, false);
    }
  }

  /**
   * The cloud was asked to delete it, or said that it will.
   *
   * @param taken whether the cloud's answer said that it is deleting the interface
   */
  record Declining(Decline decline, Instant since, boolean taken) implements Asked {
    private static final Duration READING = Duration.ofSeconds(15);

    /** A decline without an answer yet. */
    public Declining(Decline decline, Instant since) {
      this(decline, since, false);
    }

    /** Allows for the read before the call, which may take as long as a call. */
    @Override
    public boolean isCallOver(Instant now) {
      return Asked.super.isCallOver(now.minus(READING));
    }
  }

  /** It was accepted here. */
  record Accepted(Claim claim, Instant at) implements Phase {}

  /**
   * It was accepted by other means, such as a command line or the console.
   *
   * @param tried the accept made here, if any: the cloud names another gateway
   */
  record AcceptedOutside(Instant at, Optional<Claim> tried) implements Phase {

    /** An accept by other means that no one tried here. */
    public AcceptedOutside(Instant at) {
      this(at, Optional.empty());
    }
  }

  /**
   * It was accepted while an accept made here was in doubt, and the cloud does not say by whom: it
   * gave the call no clear answer and names no gateway.
   *
   * @param tried the accept made here
   */
  record AcceptedBySomebody(Claim tried, Instant at) implements Phase {}

  /**
   * It ended, and nothing is left to follow.
   *
   * @param claim the accept made here, if any
   * @param decline the decline made here, if any
   * @param acceptedAt when it was accepted, or first seen accepted, if ever
   * @param isOurs false when it was accepted or deleted, but not certainly by a decision made here
   * @param from the phase to which it returns if the cloud lists it again unchanged; empty after an
   *     end that the cloud stated or that was decided here
   */
  record Closed(
      Ending ending,
      Instant at,
      Optional<Claim> claim,
      Optional<Decline> decline,
      Optional<Instant> acceptedAt,
      boolean isOurs,
      Optional<Phase> from)
      implements Phase {

    /** An end that the cloud stated or that was decided here. */
    public Closed(
        Ending ending,
        Instant at,
        Optional<Claim> claim,
        Optional<Decline> decline,
        Optional<Instant> acceptedAt) {
      this(ending, at, claim, decline, acceptedAt, true, Optional.empty());
    }

    /**
     * Whether it ended by the decline made here. An interface may also expire while a decline is in
     * doubt.
     */
    public boolean isDeclinedHere() {
      return isOurs && isAfterDecline();
    }

    /**
     * Whether a decline was made here and the interface ended in the way that a decline ends it.
     */
    boolean isAfterDecline() {
      return decline.isPresent() && (ending == Ending.REJECTED || ending == Ending.DELETED);
    }
  }
}
