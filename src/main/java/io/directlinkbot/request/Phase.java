package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a request stands between its offer and its end. */
public sealed interface Phase {

  /**
   * Somebody has to decide.
   *
   * @param lastTry the accept or decline that failed last, if one did
   */
  record Waiting(Optional<FailedTry> lastTry) implements Phase {}

  /** A decision that did not happen. */
  sealed interface FailedTry {
    Instant at();

    /** One plain sentence. */
    String reason();
  }

  /**
   * An accept that did not happen, as far as the cloud says.
   *
   * @param inDoubt whether it may have happened all the same: the cloud gave no clear answer before
   */
  record FailedAccept(Claim claim, Instant at, String reason, boolean inDoubt)
      implements FailedTry {
    /** One that surely did not happen. */
    public FailedAccept(Claim claim, Instant at, String reason) {
      this(claim, at, reason, false);
    }
  }

  /** A decline that did not happen. */
  record FailedDecline(Decline decline, Instant at, String reason) implements FailedTry {}

  /**
   * The cloud was, or is just being, asked to do what somebody decided, and what came of it is not
   * known yet. Nobody else may decide.
   */
  sealed interface Asked extends Phase {
    Duration CALL_OVER = Duration.ofSeconds(30);
    Duration SURELY_OVER = Duration.ofMinutes(2);

    /** When the cloud was asked last. */
    Instant since();

    /**
     * Whether the cloud must have got the call that this began by now, whichever bot made it: it is
     * given fifteen seconds for its answer, and the bots' clocks may differ a little. The bot that
     * made it may still be finding out what came of it.
     */
    default boolean isCallOver(Instant now) {
      return since().isBefore(now.minus(CALL_OVER)) || isClockSetBack(now);
    }

    /**
     * Whether the call that this began must have ended by now, with or without an answer: it takes
     * at most some fifteen seconds.
     */
    default boolean isSurelyOver(Instant now) {
      return since().isBefore(now.minus(SURELY_OVER)) || isClockSetBack(now);
    }

    /** The clocks of several bots differ by less: nobody waits until a clock has caught up. */
    private boolean isClockSetBack(Instant now) {
      return since().isAfter(now.plus(SURELY_OVER));
    }
  }

  /**
   * The cloud is asked to accept.
   *
   * @param again whether nobody knows what became of an earlier call
   */
  record Confirming(Claim claim, Instant since, boolean again) implements Asked {
    /** The first call for a claim. */
    public Confirming(Claim claim, Instant since) {
      this(claim, since, false);
    }
  }

  /**
   * The cloud is asked to delete it, or said that it is about to.
   *
   * @param taken whether the cloud's answer said that it does what was asked
   */
  record Declining(Decline decline, Instant since, boolean taken) implements Asked {
    private static final Duration READING = Duration.ofSeconds(15);

    /** One that the cloud was asked for just now. */
    public Declining(Decline decline, Instant since) {
      this(decline, since, false);
    }

    /** Before the call the interface is read once more, which may take as long as a call. */
    @Override
    public boolean isCallOver(Instant now) {
      return Asked.super.isCallOver(now.minus(READING));
    }
  }

  /** Accepted here. */
  record Accepted(Claim claim, Instant at) implements Phase {}

  /**
   * Accepted by other means: a command line, the console.
   *
   * @param tried the accept made here, if there was one: the cloud names another gateway than its
   */
  record AcceptedOutside(Instant at, Optional<Claim> tried) implements Phase {

    /** One that nobody tried to accept here. */
    public AcceptedOutside(Instant at) {
      this(at, Optional.empty());
    }
  }

  /**
   * Accepted while an accept made here was in doubt, and the cloud does not say by whom: it gave no
   * clear answer to the call and names no gateway.
   *
   * @param tried the accept made here
   */
  record AcceptedBySomebody(Claim tried, Instant at) implements Phase {}

  /**
   * Nothing is left to follow.
   *
   * @param claim the accept it had here, if it had one
   * @param decline the decline it had here, if it had one
   * @param acceptedAt when it was accepted, or first seen so, if it was
   * @param isOurs false when it was accepted or deleted, and not surely by what was decided here
   * @param from the phase to which it returns if the cloud lists it again as it was; nothing after
   *     an end that the cloud stated or that was decided here
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

    /** An end that the cloud stated or that was decided here; ours, if it was tried here. */
    public Closed(
        Ending ending,
        Instant at,
        Optional<Claim> claim,
        Optional<Decline> decline,
        Optional<Instant> acceptedAt) {
      this(ending, at, claim, decline, acceptedAt, true, Optional.empty());
    }

    /**
     * Whether it was declined here and ended so; an interface may expire while a decline is in
     * doubt.
     */
    public boolean isDeclinedHere() {
      return isOurs && isAfterDecline();
    }

    /** Whether it ended as a decline makes it end, after one that was made here. */
    boolean isAfterDecline() {
      return decline.isPresent() && (ending == Ending.REJECTED || ending == Ending.DELETED);
    }
  }
}
