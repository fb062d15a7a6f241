package io.directlinkbot.slack.known;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.card.GatewayChoice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateways that a card can show without waiting for the cloud: those read last. If none were
 * read, they are read in the background, and again some minutes after a failure. If none was
 * usable, they are read once more for each new request; after that it takes a click. Thread-safe.
 */
public final class KnownGateways {
  private static final Logger LOG = LoggerFactory.getLogger(KnownGateways.class);

  /** How long after a failure the gateways are read again. */
  public static final Duration PACE_AFTER_A_FAILURE = Duration.ofMinutes(5);

  private final Map<String, GatewayList> lists;
  private final Map<String, AccountView> accounts;
  private final Executor background;
  private final Executor later;
  private final InstantSource clock;
  private final Set<String> reading = ConcurrentHashMap.newKeySet();

  /** The requests for which a list without usable gateways was read again. */
  private final Set<RequestId> readFor = ConcurrentHashMap.newKeySet();

  private final Map<String, String> lastTrouble = new ConcurrentHashMap<>();

  /** When a card may have them read again after a failure, by account: many may be drawn then. */
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  /**
   * Knows no gateways yet.
   *
   * @param background reads them
   * @param later reads them again, {@link #PACE_AFTER_A_FAILURE} after it is asked to: cards are
   *     drawn when there is news, and that they can't be read is none
   */
  public KnownGateways(
      Map<String, GatewayList> lists,
      Map<String, AccountView> accounts,
      Executor background,
      Executor later,
      InstantSource clock) {
    this.lists = Map.copyOf(lists);
    this.accounts = Map.copyOf(accounts);
    this.background = background;
    this.later = later;
    this.clock = clock;
  }

  /** What the card of a request shows of gateways. */
  public GatewayChoice choice(InterfaceRequest request) {
    GatewayList list = lists.get(request.id().account());
    if (list != null && request.phase() instanceof Phase.AcceptedOutside) {
      return request
          .gateway()
          .flatMap(list::known)
          .<GatewayChoice>map(GatewayChoice.Made::new)
          .orElse(new GatewayChoice.NotRead());
    }
    if (list == null || !request.waits() || !request.isPrivate()) {
      return new GatewayChoice.NotRead();
    }
    Optional<List<Gateway>> known = list.lastRead();
    if (known.isEmpty() || (known.get().isEmpty() && readFor.add(request.id()))) {
      readInBackground(request.id().account(), list);
    }
    return known.map(usable -> choice(request, usable)).orElse(new GatewayChoice.NotRead());
  }

  /** A gateway as it was read last; one that was not read has only its id. */
  Gateway gateway(RequestId request, String gatewayId) {
    return Optional.ofNullable(lists.get(request.account()))
        .flatMap(list -> list.known(gatewayId))
        .orElse(Gateway.unread(gatewayId));
  }

  private GatewayChoice choice(InterfaceRequest request, List<Gateway> usable) {
    if (usable.isEmpty()) {
      return new GatewayChoice.None();
    }
    Optional<String> usual =
        request
            .approval()
            .map(first -> first.claim().gateway().id())
            .or(() -> usualGateway(request));
    return new GatewayChoice.Some(
        usable.size(),
        usual.flatMap(
            id -> usable.stream().filter(gateway -> gateway.id().equals(id)).findFirst()));
  }

  private Optional<String> usualGateway(InterfaceRequest request) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .flatMap(view -> view.counterparty(request.offer().connection()))
        .flatMap(Counterparty::usualGateway);
  }

  private void readInBackground(String account, GatewayList list) {
    if (!clock.instant().isBefore(notBefore.getOrDefault(account, Instant.MIN))) {
      readBy(background, account, list);
    }
  }

  private void readBy(Executor executor, String account, GatewayList list) {
    try {
      executor.execute(() -> readUnlessUnderWay(account, list));
    } catch (RejectedExecutionException _) {
      LOG.debug("{}: the bot stops, and reads the gateways at its next start", account);
    }
  }

  private void readUnlessUnderWay(String account, GatewayList list) {
    if (reading.add(account)) {
      try {
        read(account, list);
      } finally {
        reading.remove(account);
      }
    }
  }

  private void read(String account, GatewayList list) {
    try {
      notBefore.put(account, clock.instant().plus(PACE_AFTER_A_FAILURE));
      List<Gateway> usable = list.usable();
      LOG.debug("{}: {} usable gateways", account, usable.size());
      notBefore.remove(account);
      lastTrouble.remove(account);
    } catch (CloudException failure) {
      if (!failure.sentence().equals(lastTrouble.put(account, failure.sentence()))) {
        LOG.warn("{}: the gateways can't be read: {}", account, failure.sentence());
      }
      readBy(later, account, list);
    } catch (RuntimeException fault) {
      LOG.error("{}: the gateways can't be read", account, fault);
      readBy(later, account, list);
    }
  }
}
