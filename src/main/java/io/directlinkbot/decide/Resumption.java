package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
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
 * Takes up decisions of which nobody knows what became: the bot was stopped between its claim and
 * the cloud's answer, or the cloud never gave a clear one. An interface that still waits is
 * confirmed again, with the same gateway, or declined again, under a new claim event, so that of
 * several who try only one calls. Not thread-safe: one loop.
 */
public final class Resumption {
  private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

  private static final Duration NEXT_LOOK = Duration.ofSeconds(30);
  private static final Duration WHILE_ASKED = Duration.ofSeconds(5);

  private final Journal journal;
  private final Map<String, Site> sites;
  private final Confirmation confirmation;
  private final Decliner decliner;
  private final InstantSource clock;
  private final boolean shared;
  private final Instant started;
  private Set<RequestId> saidInDoubt = Set.of();

  /**
   * Of a bot that starts now.
   *
   * @param sites by the accounts' names
   * @param shared whether other bots work on the same journal: what is under way may be theirs
   */
  public Resumption(
      Journal journal,
      Map<String, Site> sites,
      Confirmation confirmation,
      Decliner decliner,
      boolean shared,
      InstantSource clock) {
    this.journal = journal;
    this.sites = Map.copyOf(sites);
    this.confirmation = confirmation;
    this.decliner = decliner;
    this.shared = shared;
    this.clock = clock;
    this.started = clock.instant();
  }

  /**
   * Takes up every decision without an outcome that an earlier run or another bot left behind, or
   * that this run must have given up.
   *
   * @return how long to wait for the next turn
   */
  public Duration turn() {
    Set<RequestId> inDoubt = new HashSet<>();
    Duration next = NEXT_LOOK;
    for (InterfaceRequest request : journal.undecided()) {
      Site site = sites.get(request.id().account());
      if (site != null && request.phase() instanceof Phase.Asked asked) {
        next = WHILE_ASKED;
        try {
          if (isLeftBehind(asked)) {
            resume(request, asked, site);
          }
        } catch (CloudException failure) {
          inDoubt.add(request.id());
          if (!saidInDoubt.contains(request.id())) {
            LOG.warn("{} is still in doubt: {}", request.id(), failure.sentence());
          }
        }
      }
    }
    saidInDoubt = inDoubt;
    return next;
  }

  private boolean isLeftBehind(Phase.Asked asked) {
    return shared
        ? asked.isCallOver(clock.instant())
        : asked.since().isBefore(started) || asked.isSurelyOver(clock.instant());
  }

  private void resume(InterfaceRequest request, Phase.Asked asked, Site site)
      throws CloudException {
    Optional<HostedInterface> row = site.cloud().read(request.id().interfaceId());
    if (row.isEmpty()) {
      // whether it is gone is for the watch to say, which looks twice
      return;
    }
    Optional<Event> news = Observation.of(request, row.get(), clock.instant());
    if (news.isPresent()) {
      journal.append(request, news.get());
    } else if (mayWait(row.get().state(), asked)) {
      switch (asked) {
        case Phase.Confirming confirming -> confirmAgain(request, confirming, site);
        case Phase.Declining declining -> declineAgain(request, declining, site);
      }
    } else {
      Observation.leftOpen(request, clock.instant())
          .ifPresent(open -> journal.append(request, open));
    }
  }

  /**
   * A confirm harms nothing where the state does not tell; a decline would delete what is in use.
   */
  private static boolean mayWait(State state, Phase.Asked asked) {
    return state.equals(State.CONFIRMING)
        || (state.stage() == State.Stage.UNCLEAR && asked instanceof Phase.Confirming);
  }

  private void confirmAgain(InterfaceRequest request, Phase.Confirming confirming, Site site) {
    Event claimed = new Event.Claimed(clock.instant(), confirming.claim());
    if (journal.append(request, claimed)) {
      LOG.info("{}: confirming again with {}", request.id(), confirming.claim().gateway().id());
      Decision decision = confirmation.again(request.apply(claimed), confirming.claim(), site);
      LOG.info("{}: {}", request.id(), decision.getClass().getSimpleName());
    }
  }

  private void declineAgain(InterfaceRequest request, Phase.Declining declining, Site site) {
    LOG.info("{}: declining again", request.id());
    decliner
        .again(request, declining.decline(), site)
        .ifPresent(it -> LOG.info("{}: {}", request.id(), it.getClass().getSimpleName()));
  }
}
