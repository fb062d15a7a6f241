package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Claim;
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
 * Decides. Where it takes two people, the first accept is written down as an approval, and only the
 * second, by another person with the same gateway, is a claim. The claim is in the journal before
 * the cloud is called, the cloud's answer before anybody is told; whoever takes the claim's number
 * in the journal is the one who calls. Thread-safe; calls take as long as the cloud does.
 */
public final class Decider {
  private final Journal journal;
  private final Map<String, Site> sites;
  private final Confirmation confirmation;
  private final RefusalLog refusals;
  private final InstantSource clock;
  private final Claiming claiming;

  /**
   * A decider for these accounts.
   *
   * @param sites by the accounts' names
   */
  public Decider(
      Journal journal, Map<String, Site> sites, Confirmation confirmation, InstantSource clock) {
    this.journal = journal;
    this.sites = Map.copyOf(sites);
    this.confirmation = confirmation;
    this.refusals = new RefusalLog(journal, clock);
    this.clock = clock;
    this.claiming = new Claiming(journal);
  }

  /**
   * Why the person may not decide on the request, if so. The refusal is written down, once an hour.
   *
   * @return a sentence to that person
   */
  public Optional<String> refusal(RequestId id, Person person) {
    Optional<String> reason =
        Optional.ofNullable(sites.get(id.account()))
            .map(site -> site.admission().refusal(person))
            .orElse(Optional.of(gone(id)));
    reason.ifPresent(text -> refusals.write(id, person, text));
    return reason;
  }

  /**
   * Accepts an interface, if the person may and it still waits.
   *
   * @param note may be empty
   * @param seen keys of the warnings that the person said to have seen
   */
  public Decision accept(
      RequestId id, Person person, String gatewayId, String note, Set<String> seen) {
    Optional<String> refusal = refusal(id, person);
    if (refusal.isPresent()) {
      return new Decision.NotAllowed(refusal.get());
    }
    Site site = sites.get(id.account());
    Optional<InterfaceRequest> request = journal.find(id);
    if (site == null || request.isEmpty()) {
      return new Decision.Unknown();
    }
    if (!waits(request.get())) {
      return new Decision.TooLate(request.get());
    }
    try {
      return switch (GatewayCheck.of(site, gatewayId)) {
        case GatewayCheck.Result.Unusable(String reason) -> {
          site.gateways().forget();
          yield new Decision.NotNow(reason);
        }
        case GatewayCheck.Result.Usable(Gateway gateway) ->
            switch (FinalCheck.of(request.get(), gateway, site, seen)) {
              case FinalCheck.Result.Stopped(String reason) -> new Decision.NotNow(reason);
              case FinalCheck.Result.Unseen(List<Finding> findings) ->
                  new Decision.Unseen(request.get(), gateway, findings);
              case FinalCheck.Result.Passed(List<String> warnings) ->
                  claim(id, claim(person, gateway, note, warnings), site);
            };
      };
    } catch (CloudException failure) {
      return new Decision.NotNow(failure.sentence());
    }
  }

  private Decision claim(RequestId id, Claim claim, Site site) {
    while (true) {
      InterfaceRequest request = journal.find(id).orElse(null);
      if (request == null) {
        return new Decision.Unknown();
      }
      if (!waits(request)) {
        return new Decision.TooLate(request);
      }
      boolean enough = isEnough(request, claim, site);
      if (!enough && request.isApprovedBy(claim)) {
        return new Decision.NotNow(
            "You approved it with this gateway already. Another person has to accept it too.");
      }
      Event event =
          enough
              ? new Event.Claimed(clock.instant(), claim)
              : new Event.Approved(clock.instant(), claim);
      switch (claiming.write(request, event)) {
        case YES -> {
          InterfaceRequest after = request.apply(event);
          return enough
              ? Claiming.carryOut(
                  after, () -> confirmation.first(after, claim, site), Decision.InDoubt::new)
              : new Decision.Approved(after);
        }
        case NO -> {
          // somebody was quicker: look at what they did
        }
        case PERHAPS -> {
          return new Decision.InDoubt(Claiming.perhapsWritten());
        }
      }
    }
  }

  /** Where it takes two, the first has to be one who may decide still. */
  private static boolean isEnough(InterfaceRequest request, Claim claim, Site site) {
    if (site.required().applyAsInt(request.offer()) == 1) {
      return true;
    }
    return request.isSecondApproval(claim)
        && request
            .approval()
            .flatMap(first -> site.admission().refusal(first.claim().person()))
            .isEmpty();
  }

  private static Claim claim(Person person, Gateway gateway, String note, List<String> warnings) {
    return new Claim(person, gateway, note, Optional.of(warnings).filter(some -> !some.isEmpty()));
  }

  private static boolean waits(InterfaceRequest request) {
    return request.waits() && request.isPrivate();
  }

  private static String gone(RequestId id) {
    return "The account " + id.account() + " is not in the bot's configuration any more.";
  }
}
