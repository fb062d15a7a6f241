package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened to a request. Events are only ever added; everything that is shown
 * derives from them. Stored in journals with all that they contain: a new component has to be
 * Optional, as older stores lack it.
 */
public sealed interface Event {

  /** Returns when the bot learned of it. */
  Instant at();

  /**
   * The interface was seen waiting for us.
   *
   * @param lastAbsent the last complete poll of the account that did not list it, if any: the offer
   *     is newer
   * @param ownershipChecked whether the account's own connections could be read, which tells an
   *     offer to this account from one that it made
   * @param replaces the ended request that this offer repeats: its interface had the same
   *     connection, VLAN and name
   */
  record Offered(
      Instant at,
      HostedInterface offer,
      Optional<Instant> lastAbsent,
      boolean ownershipChecked,
      Optional<RequestId> replaces)
      implements Event {

    /** An offer that replaces no known request. */
    public Offered(
        Instant at, HostedInterface offer, Optional<Instant> lastAbsent, boolean ownershipChecked) {
      this(at, offer, lastAbsent, ownershipChecked, Optional.empty());
    }

    /** Returns the offer once it is known to be one to this account. */
    Offered checked() {
      return new Offered(at, offer, lastAbsent, true, replaces);
    }
  }

  /**
   * It was found out whose offer it is, which was not known when it came.
   *
   * @param ours whether the connection is the account's own, so that the offer is to somebody else
   */
  record OwnershipChecked(Instant at, boolean ours) implements Event {}

  /**
   * An approver accepted with this gateway. Written before the cloud is called, so that no one else
   * calls it.
   */
  record Claimed(Instant at, Claim claim) implements Event {}

  /**
   * An approver accepted with this gateway, and two are required: the second has to be another
   * person, with the same gateway. Replaces an earlier approval.
   */
  record Approved(Instant at, Claim claim) implements Event {}

  /**
   * The first of two approvals no longer counts.
   *
   * @param person who gave it
   * @param lapsed why it lapsed, as one plain sentence; empty when the person withdrew it
   */
  record ApprovalWithdrawn(Instant at, Person person, Optional<Reason> lapsed) implements Event {

    /** An approval that its person withdrew. */
    public ApprovalWithdrawn(Instant at, Person person) {
      this(at, person, Optional.empty());
    }
  }

  /**
   * The cloud answered the accept with this state. Only the state of an accepted interface proves
   * the accept.
   */
  record Confirmed(Instant at, State answer) implements Event {}

  /**
   * The interface was accepted while an accept made here was in doubt, and the cloud does not say
   * by whom. A gateway that it names later settles it.
   */
  record AcceptLeftOpen(Instant at) implements Event {}

  /**
   * The accept certainly did not happen; the interface still waits.
   *
   * @param reason one plain sentence
   */
  record ConfirmFailed(Instant at, Reason reason) implements Event {}

  /** An approver declined. Written before the cloud is called, so that no one else calls it. */
  record DeclineClaimed(Instant at, Decline decline) implements Event {}

  /** The cloud carried out the decline and answered with this state. */
  record Declined(Instant at, State answer) implements Event {}

  /**
   * The decline certainly did not happen. The interface still waits, unless the next event says
   * otherwise.
   *
   * @param reason one plain sentence
   */
  record DeclineFailed(Instant at, Reason reason) implements Event {}

  /**
   * The cloud reported a changed state or gateway.
   *
   * @param gateway the virtual gateway, or on AWS the Direct Connect gateway
   */
  record StateSeen(Instant at, State state, Optional<String> gateway) implements Event {}

  /** The cloud no longer lists the interface. */
  record Vanished(Instant at, Ending ending) implements Event {}

  /**
   * The cloud lists the interface again, unchanged, after it was missing: it is still the same
   * request.
   *
   * @param missingSince when it was found missing
   * @param state that the cloud reports now
   * @param gateway that the cloud reports now
   */
  record Returned(Instant at, Instant missingSince, State state, Optional<String> gateway)
      implements Event {}

  /** Somebody tried to decide who may not. Changes nothing; kept for the record. */
  record Refused(Instant at, Person person, Reason reason) implements Event {}

  /** An approver took it on ("I'm on it") for a while. */
  record TakenUp(Instant at, Person person) implements Event {}

  /** The person on it gave it back. */
  record PutBack(Instant at, Person person) implements Event {}

  /**
   * A reminder of it was due.
   *
   * @param distance as configured; covers earlier reminders that were missed
   * @param last whether it is the last one
   * @param anyMoment what the distance counts from; empty when that is the earliest expiry, or
   *     first sight where the provider documents no expiry
   */
  record Reminded(Instant at, Duration distance, boolean last, Optional<ReminderBasis> anyMoment)
      implements Event {

    /** A reminder of a request whose earliest expiry is known, or that has none. */
    public Reminded(Instant at, Duration distance, boolean last) {
      this(at, distance, last, Optional.empty());
    }

    /** Whether it is escalated, if the configuration says where to. */
    public boolean escalates() {
      return last || anyMoment.filter(ReminderBasis::urgent).isPresent();
    }
  }

  /** An approver snoozed its reminders for a while, except the last one. */
  record Snoozed(Instant at, Person person, Instant until) implements Event {}

  /**
   * The snooze ended.
   *
   * @param person the approver who ended it; empty when its time was over
   */
  record SnoozeEnded(Instant at, Optional<Person> person) implements Event {

    /** A snooze that an approver ended. */
    public SnoozeEnded(Instant at, Person person) {
      this(at, Optional.of(person));
    }
  }

  /** An approver had the approvers reminded, beside the reminders that were due. */
  record ReminderAsked(Instant at, Person person) implements Event {}

  /** It had been announced before it was offered. */
  record Expected(Instant at, Expectation expectation) implements Event {}

  /** It was accepted some time ago and still can't carry traffic. */
  record StillPending(Instant at) implements Event {}

  /** It was followed for the configured time after the accept. */
  record FollowEnded(Instant at) implements Event {}
}
