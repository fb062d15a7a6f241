package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a request. Events are only ever added; everything shown is derived
 * from them.
 */
public sealed interface Event {

  /** When the bot knew of it. */
  Instant at();

  /**
   * The interface was seen waiting for us.
   *
   * @param lastAbsent the last complete poll of the account that did not list it, if there was one:
   *     it was offered after that
   * @param ownershipChecked whether the account's own connections could be read, to tell an offer
   *     to us from one by us
   * @param replaces the request of an interface that ended, when this one has its connection, VLAN
   *     and name: the other side offered it anew
   */
  record Offered(
      Instant at,
      HostedInterface offer,
      Optional<Instant> lastAbsent,
      boolean ownershipChecked,
      Optional<RequestId> replaces)
      implements Event {

    /** An offer that replaces none that is known. */
    public Offered(
        Instant at, HostedInterface offer, Optional<Instant> lastAbsent, boolean ownershipChecked) {
      this(at, offer, lastAbsent, ownershipChecked, Optional.empty());
    }

    /** The same, when it was found out later that it is an offer to us. */
    Offered checked() {
      return new Offered(at, offer, lastAbsent, true, replaces);
    }
  }

  /**
   * Whose offer it is, where that could not be told when it came.
   *
   * @param ours whether its connection is the account's own: it was offered to somebody else
   */
  record OwnershipChecked(Instant at, boolean ours) implements Event {}

  /**
   * Somebody who may decide accepted with this gateway. Written before the cloud is called, so that
   * nobody else calls it.
   */
  record Claimed(Instant at, Claim claim) implements Event {}

  /**
   * Somebody who may decide accepted with this gateway, where it takes two: the second has to be
   * another person with the same gateway. It takes the place of an approval that stood before.
   */
  record Approved(Instant at, Claim claim) implements Event {}

  /**
   * The approval that was the first of two does not count any more.
   *
   * @param person whose it was
   * @param lapsed why it lapsed, as one plain sentence; nothing when the person took it back
   */
  record ApprovalWithdrawn(Instant at, Person person, Optional<String> lapsed) implements Event {

    /** One that its person took back. */
    public ApprovalWithdrawn(Instant at, Person person) {
      this(at, person, Optional.empty());
    }
  }

  /** The cloud answered this state to the accept; only one of an accepted interface proves it. */
  record Confirmed(Instant at, State answer) implements Event {}

  /**
   * The interface was accepted while an accept made here was in doubt, and the cloud does not say
   * by whom. A gateway that it names later tells.
   */
  record AcceptLeftOpen(Instant at) implements Event {}

  /**
   * The accept surely did not happen; the interface waits on.
   *
   * @param reason one plain sentence
   */
  record ConfirmFailed(Instant at, String reason) implements Event {}

  /**
   * Somebody who may decide declined. Written before the cloud is called, so that nobody else calls
   * it.
   */
  record DeclineClaimed(Instant at, Decline decline) implements Event {}

  /** The cloud took the decline and answered this state. */
  record Declined(Instant at, State answer) implements Event {}

  /**
   * The decline surely did not happen; the interface waits on, or is what the next event says.
   *
   * @param reason one plain sentence
   */
  record DeclineFailed(Instant at, String reason) implements Event {}

  /**
   * The cloud reported another state or gateway than before.
   *
   * @param gateway the virtual gateway, or on AWS the Direct Connect gateway
   */
  record StateSeen(Instant at, State state, Optional<String> gateway) implements Event {}

  /** The cloud no longer lists the interface. */
  record Vanished(Instant at, Ending ending) implements Event {}

  /**
   * The cloud lists the interface again, as it was, that was missing before: this is the same
   * request still.
   *
   * @param missingSince when it was found to be missing
   * @param state that the cloud reports now
   * @param gateway that the cloud reports now
   */
  record Returned(Instant at, Instant missingSince, State state, Optional<String> gateway)
      implements Event {}

  /** Somebody who may not decide tried to. It changes nothing and is kept for the record. */
  record Refused(Instant at, Person person, String reason) implements Event {}

  /** Somebody who may decide said to be looking after it, for a while. */
  record TakenUp(Instant at, Person person) implements Event {}

  /** Who said so does not look after it any more. */
  record PutBack(Instant at, Person person) implements Event {}

  /**
   * People are to be reminded of it.
   *
   * @param distance of the reminder, as it is configured; those that were due before it and were
   *     missed are in it
   * @param last whether none comes after it
   * @param anyMoment where it stands, if the request may expire any moment
   */
  record Reminded(Instant at, Duration distance, boolean last, Optional<AnyMoment> anyMoment)
      implements Event {

    /** One of a request whose earliest expiry is known, or that has none. */
    public Reminded(Instant at, Duration distance, boolean last) {
      this(at, distance, last, Optional.empty());
    }

    /** Whether it is told elsewhere too, where the configuration says so. */
    public boolean escalates() {
      return last || anyMoment.filter(AnyMoment::urgent).isPresent();
    }
  }

  /** Somebody who may decide wished no reminders for a while, but for the last one. */
  record Snoozed(Instant at, Person person, Instant until) implements Event {}

  /** Somebody who may decide wished reminders again. */
  record SnoozeEnded(Instant at, Person person) implements Event {}

  /** Somebody had announced that it would be offered. */
  record Expected(Instant at, Expectation expectation) implements Event {}

  /** It was accepted a good while ago, and has not been able to carry traffic yet. */
  record StillPending(Instant at) implements Event {}

  /** It was followed for as long after the accept as is configured. */
  record FollowEnded(Instant at) implements Event {}
}
