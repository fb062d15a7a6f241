package io.directlinkbot.decide;

import io.directlinkbot.decide.ClaimWriter.Choice;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.Finding;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts and declines interfaces for people. The claim is in the journal before the cloud is
 * called, and the cloud's answer before anybody hears of it; whoever gets the claim's number in the
 * journal makes the call, so accepts and declines exclude each other too. Where two people are
 * required, the first accept is recorded as an approval, and only an accept by another person with
 * the same gateway is a claim; one person is enough to decline. Thread-safe; calls take as long as
 * the cloud does.
 */
public final class Decider {
  private final Journal journal;
  private final Map<String, AcceptingAccount> accounts;
  private final Permission permission;
  private final ConfirmCall confirmCall;
  private final DeclineCall declineCall;
  private final RefusalLog refusals;
  private final ClaimWriter claims;
  private final InstantSource clock;

  /**
   * Creates a decider for these accounts.
   *
   * @param accounts by name
   */
  public Decider(
      Journal journal,
      Map<String, AcceptingAccount> accounts,
      Permission permission,
      ConfirmCall confirmCall,
      DeclineCall declineCall,
      InstantSource clock) {
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.permission = permission;
    this.confirmCall = confirmCall;
    this.declineCall = declineCall;
    this.refusals = new RefusalLog(journal, clock);
    this.claims = new ClaimWriter(journal);
    this.clock = clock;
  }

  /**
   * Returns why the person may not decide on the request; empty when the person may. A refusal is
   * recorded, once an hour.
   *
   * @return one or more sentences to that person
   */
  public Optional<Reason> refusal(RequestId id, Person person) {
    Optional<Reason> reason =
        accounts.containsKey(id.account())
            ? permission.refusal(id.account(), person)
            : Optional.of(Reason.of("reason.decide.account-gone", id.account()));
    reason.ifPresent(text -> refusals.record(id, person, text));
    return reason;
  }

  /**
   * Returns why the person may not decline the request; empty when the person may. That the person
   * may not decide at all is recorded, once an hour.
   *
   * @return one or more sentences to that person
   */
  public Optional<Reason> refusalToDecline(RequestId id, Person person) {
    return refusal(id, person)
        .or(
            () ->
                Optional.ofNullable(accounts.get(id.account()))
                    .filter(account -> !account.mayDecline())
                    .map(_ -> declineIsOff(id)));
  }

  /** Says that the account's configuration does not allow declining. */
  static Reason declineIsOff(RequestId id) {
    return Reason.of("reason.decide.decline-off", id.account());
  }

  /**
   * Accepts an interface, if the person may and the request still waits.
   *
   * @param note for the history; may be empty
   * @param seen keys of the warnings that the person acknowledged
   */
  public Decision.ForAccept accept(
      RequestId id, Person person, String gatewayId, String note, Set<String> seen) {
    Optional<Reason> refusal = refusal(id, person);
    if (refusal.isPresent()) {
      return new Decision.NotAllowed(refusal.get());
    }
    AcceptingAccount account = accounts.get(id.account());
    Optional<InterfaceRequest> request = journal.find(id);
    if (account == null || request.isEmpty()) {
      return new Decision.Unknown();
    }
    if (!isUndecided(request.get())) {
      return new Decision.TooLate(request.get());
    }
    try {
      return switch (FinalCheck.check(request.get(), gatewayId, account, seen)) {
        case FinalCheck.Result.Stopped(Reason reason) -> new Decision.NotNow(reason);
        case FinalCheck.Result.Unseen(Gateway gateway, List<Finding> findings) ->
            new Decision.Unseen(request.get(), gateway, findings);
        case FinalCheck.Result.Passed(Gateway gateway, List<Reason> warnings) -> {
          Claim claim =
              new Claim(
                  person, gateway, note, Optional.of(warnings).filter(some -> !some.isEmpty()));
          yield claims.<Decision.ForAccept>claim(
              id,
              now -> chooseAccept(now, claim, account),
              Decision.InDoubt::new,
              new Decision.Unknown());
        }
      };
    } catch (CloudException failure) {
      return new Decision.NotNow(failure.reason());
    }
  }

  /**
   * Declines an interface, if the person may and the request still waits.
   *
   * @param reason not blank
   */
  public Decision.ForDecline decline(RequestId id, Person person, String reason) {
    Optional<Reason> refusal = refusalToDecline(id, person);
    if (refusal.isPresent()) {
      return new Decision.NotAllowed(refusal.get());
    }
    AcceptingAccount account = accounts.get(id.account());
    Decline decline = new Decline(person, reason);
    return account == null
        ? new Decision.Unknown()
        : claims.<Decision.ForDecline>claim(
            id,
            now -> chooseDecline(now, decline, account),
            Decision.InDoubt::new,
            new Decision.Unknown());
  }

  private Choice<Decision.ForAccept> chooseAccept(
      InterfaceRequest request, Claim claim, AcceptingAccount account) {
    if (!isUndecided(request)) {
      return new Choice.End<>(new Decision.TooLate(request));
    }
    if (isEnough(request, claim, account)) {
      return new Choice.Claim<>(
          new Event.Claimed(clock.instant(), claim),
          claimed -> confirmCall.makeFirst(claimed, claim, account));
    }
    return request.isApprovedBy(claim)
        ? new Choice.End<>(new Decision.NotNow(Reason.of("reason.decide.already-approved")))
        : new Choice.Claim<>(new Event.Approved(clock.instant(), claim), Decision.Approved::new);
  }

  private Choice<Decision.ForDecline> chooseDecline(
      InterfaceRequest request, Decline decline, AcceptingAccount account) {
    return isUndecided(request)
        ? new Choice.Claim<>(
            new Event.DeclineClaimed(clock.instant(), decline),
            claimed -> declineCall.makeFirst(claimed, account))
        : new Choice.End<>(new Decision.TooLate(request));
  }

  /** Whether this accept may call the cloud: of two, the first must still be an approver. */
  private boolean isEnough(InterfaceRequest request, Claim claim, AcceptingAccount account) {
    if (account.required().applyAsInt(request.offer()) == 1) {
      return true;
    }
    return request.isSecondApproval(claim)
        && request
            .approval()
            .flatMap(first -> permission.refusal(request.id().account(), first.claim().person()))
            .isEmpty();
  }

  private static boolean isUndecided(InterfaceRequest request) {
    return request.waits() && request.isPrivate();
  }
}
