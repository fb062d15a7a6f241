package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Declines, where the configuration allows it. As with an accept, the claim is in the journal
 * before the cloud is called; accept and decline take the same numbers there, so only one of them
 * goes on. One approver is enough. Thread-safe; calls take as long as the cloud does.
 */
public final class Decliner {
  private final Journal journal;
  private final Decider decider;
  private final Map<String, Site> sites;
  private final Set<String> allowed;
  private final Declination declination;
  private final InstantSource clock;
  private final Claiming claiming;

  /**
   * A decliner for these accounts.
   *
   * @param decider knows who may decide
   * @param sites by the accounts' names
   * @param allowed names of the accounts for which people may decline
   */
  public Decliner(
      Journal journal,
      Decider decider,
      Map<String, Site> sites,
      Set<String> allowed,
      Declination declination,
      InstantSource clock) {
    this.journal = journal;
    this.decider = decider;
    this.sites = Map.copyOf(sites);
    this.allowed = Set.copyOf(allowed);
    this.declination = declination;
    this.clock = clock;
    this.claiming = new Claiming(journal);
  }

  /**
   * Why the person may not decline the request, if so. That the person may not decide is written
   * down.
   *
   * @return a sentence to that person
   */
  public Optional<String> refusal(RequestId id, Person person) {
    return decider.refusal(id, person).or(() -> notAllowed(id));
  }

  /**
   * Declines an interface, if the person may and it still waits.
   *
   * @param reason not blank
   */
  public DeclineDecision decline(RequestId id, Person person, String reason) {
    Optional<String> refusal = refusal(id, person);
    Site site = sites.get(id.account());
    if (refusal.isPresent()) {
      return new DeclineDecision.NotAllowed(refusal.get());
    }
    return site == null
        ? new DeclineDecision.Unknown()
        : claim(id, new Decline(person, reason), site);
  }

  /**
   * Takes up a decline of which nobody knows what became, for an interface that still waits. Of
   * several who try one calls.
   *
   * @return nothing when another one took it up
   */
  Optional<DeclineDecision> again(InterfaceRequest request, Decline decline, Site site) {
    Optional<String> notAllowed = notAllowed(request.id());
    if (notAllowed.isPresent()) {
      return Optional.of(declination.giveUp(request, notAllowed.get()));
    }
    Event claimed = new Event.DeclineClaimed(clock.instant(), decline);
    return journal.append(request, claimed)
        ? Optional.of(declination.again(request.apply(claimed), site))
        : Optional.empty();
  }

  private DeclineDecision claim(RequestId id, Decline decline, Site site) {
    while (true) {
      InterfaceRequest request = journal.find(id).orElse(null);
      if (request == null) {
        return new DeclineDecision.Unknown();
      }
      if (!request.waits() || !request.isPrivate()) {
        return new DeclineDecision.TooLate(request);
      }
      Event event = new Event.DeclineClaimed(clock.instant(), decline);
      switch (claiming.write(request, event)) {
        case YES -> {
          InterfaceRequest after = request.apply(event);
          return Claiming.carryOut(
              after, () -> declination.first(after, site), DeclineDecision.InDoubt::new);
        }
        case NO -> {
          // somebody was quicker: look at what they did
        }
        case PERHAPS -> {
          return new DeclineDecision.InDoubt(Claiming.perhapsWritten());
        }
      }
    }
  }

  private Optional<String> notAllowed(RequestId id) {
    return allowed.contains(id.account())
        ? Optional.empty()
        : Optional.of(
            "Nobody may decline for account "
                + id.account()
                + " with this bot: its configuration does not say allow_decline.");
  }
}
