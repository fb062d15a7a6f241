package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resumes decisions whose outcome is unknown: the bot was stopped between its claim and the cloud's
 * answer, or the cloud never gave a clear one. An interface that still waits is confirmed again
 * with the same gateway, or declined again, under a new claim event, so that of several bots only
 * one calls. Not thread-safe: one loop.
 */
public final class Resumption {
  private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final Duration INTERVAL_WHILE_ASKED = Duration.ofSeconds(5);

  private final Journal journal;
  private final Map<String, AcceptingAccount> accounts;
  private final ConfirmCall confirmCall;
  private final DeclineCall declineCall;
  private final InstantSource clock;
  private final boolean shared;
  private final Instant started;
  private Set<RequestId> loggedInDoubt = Set.of();

  /**
   * Creates the resumption of a bot that starts now.
   *
   * @param accounts by name
   * @param shared whether other bots work on the same journal, which may be carrying out what looks
   *     left behind
   */
  public Resumption(
      Journal journal,
      Map<String, AcceptingAccount> accounts,
      ConfirmCall confirmCall,
      DeclineCall declineCall,
      boolean shared,
      InstantSource clock) {
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.confirmCall = confirmCall;
    this.declineCall = declineCall;
    this.shared = shared;
    this.clock = clock;
    this.started = clock.instant();
  }

  /**
   * Resumes every decision without an outcome that an earlier run or another bot left behind, or
   * that this run must have given up.
   *
   * @return how long to wait until the next run
   */
  public Duration resumeAll() {
    Set<RequestId> inDoubt = new HashSet<>();
    Duration next = INTERVAL;
    for (InterfaceRequest request : journal.undecided()) {
      AcceptingAccount account = accounts.get(request.id().account());
      if (account != null && request.phase() instanceof Phase.Asked asked) {
        next = INTERVAL_WHILE_ASKED;
        try {
          if (isLeftBehind(asked)) {
            resume(request, asked, account);
          }
        } catch (CloudException failure) {
          inDoubt.add(request.id());
          if (!loggedInDoubt.contains(request.id())) {
            LOG.warn("{}: outcome still in doubt: {}", request.id(), failure.sentence());
          }
        }
      }
    }
    loggedInDoubt = inDoubt;
    return next;
  }

  private boolean isLeftBehind(Phase.Asked asked) {
    return shared
        ? asked.isCallOver(clock.instant())
        : asked.since().isBefore(started) || asked.isSurelyOver(clock.instant());
  }

  private void resume(InterfaceRequest request, Phase.Asked asked, AcceptingAccount account)
      throws CloudException {
    Optional<HostedInterface> row = account.cloud().read(request.id().interfaceId());
    if (row.isEmpty()) {
      // the watch, which looks twice, says whether it is gone
      return;
    }
    Optional<Event> news = Observation.of(request, row.get(), clock.instant());
    if (news.isPresent()) {
      journal.append(request, news.get());
    } else if (mayWait(row.get().state(), asked)) {
      switch (asked) {
        case Phase.Confirming confirming -> confirmAgain(request, confirming.claim(), account);
        case Phase.Declining declining -> declineAgain(request, declining.decline(), account);
      }
    } else {
      Observation.leftOpen(request, clock.instant())
          .ifPresent(open -> journal.append(request, open));
    }
  }

  /**
   * Whether the call may be repeated. Where the state says nothing, a confirm does no harm, but a
   * decline would delete an interface in use.
   */
  private static boolean mayWait(State state, Phase.Asked asked) {
    return state.equals(State.CONFIRMING)
        || (state.stage() == State.Stage.UNCLEAR && asked instanceof Phase.Confirming);
  }

  private void confirmAgain(InterfaceRequest request, Claim claim, AcceptingAccount account) {
    Event claimed = new Event.Claimed(clock.instant(), claim);
    if (journal.append(request, claimed)) {
      LOG.info("{}: confirming again with {}", request.id(), claim.gateway().id());
      log(request, confirmCall.repeat(request.apply(claimed), claim, account));
    }
  }

  private void declineAgain(InterfaceRequest request, Decline decline, AcceptingAccount account) {
    if (!account.mayDecline()) {
      log(request, declineCall.giveUp(request, Decider.declineIsOff(request.id())));
      return;
    }
    Event claimed = new Event.DeclineClaimed(clock.instant(), decline);
    if (journal.append(request, claimed)) {
      LOG.info("{}: declining again", request.id());
      log(request, declineCall.repeat(request.apply(claimed), account));
    }
  }

  private static void log(InterfaceRequest request, Decision decision) {
    LOG.info("{}: {}", request.id(), decision.getClass().getSimpleName());
  }
}
