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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a card can say of the gateways without waiting for the cloud: what was read last. Where
 * nothing was read it has them read in the background and calls back when that is done; where
 * nothing usable was found, once for each request: after that it takes a click. Thread-safe.
 */
public final class KnownGateways {
  private static final Logger LOG = LoggerFactory.getLogger(KnownGateways.class);
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

  private final Map<String, GatewayList> lists;
  private final Map<String, AccountView> accounts;
  private final Executor background;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<Void>> reading = new ConcurrentHashMap<>();
  private final Set<RequestId> lookedFor = ConcurrentHashMap.newKeySet();
  private final Map<String, String> lastTrouble = new ConcurrentHashMap<>();

  /** Cards are drawn many times a minute; what fails is not tried at each. */
  private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();

  public KnownGateways(
      Map<String, GatewayList> lists,
      Map<String, AccountView> accounts,
      Executor background,
      InstantSource clock) {
    this.lists = Map.copyOf(lists);
    this.accounts = Map.copyOf(accounts);
    this.background = background;
    this.clock = clock;
  }

  /** Calls the listener after each reading that found something else than the last. */
  public void onRead(Runnable listener) {
    listeners.add(listener);
  }

  public GatewayChoice of(InterfaceRequest request) {
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
    if (known.isEmpty() || (known.get().isEmpty() && lookedFor.add(request.id()))) {
      CompletableFuture<Void> _ = read(request.id().account(), list);
    }
    return known.map(usable -> choice(request, usable)).orElse(new GatewayChoice.NotRead());
  }

  /** A gateway with what was read of it last; of one that was not read, no more than its id. */
  Gateway known(RequestId request, String gatewayId) {
    return Optional.ofNullable(lists.get(request.account()))
        .flatMap(list -> list.known(gatewayId))
        .orElse(Gateway.unread(gatewayId));
  }

  private GatewayChoice choice(InterfaceRequest request, List<Gateway> usable) {
    if (usable.isEmpty()) {
      return new GatewayChoice.None();
    }
    Optional<String> usual =
        request.approval().map(first -> first.claim().gateway().id()).or(() -> usual(request));
    return new GatewayChoice.Some(
        usable.size(),
        usual.flatMap(
            id -> usable.stream().filter(gateway -> gateway.id().equals(id)).findFirst()));
  }

  private Optional<String> usual(InterfaceRequest request) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .flatMap(view -> view.counterparty(request.offer().connection()))
        .flatMap(Counterparty::usualGateway);
  }

  private CompletableFuture<Void> read(String account, GatewayList list) {
    if (clock.instant().isBefore(notBefore.getOrDefault(account, Instant.MIN))) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> started = new CompletableFuture<>();
    CompletableFuture<Void> running = reading.putIfAbsent(account, started);
    if (running != null) {
      return running;
    }
    try {
      background.execute(() -> readNow(account, list, started));
    } catch (RejectedExecutionException _) {
      // the bot stops; the next start reads them
      ended(account, started);
    }
    return started;
  }

  private void readNow(String account, GatewayList list, CompletableFuture<Void> started) {
    try {
      notBefore.put(account, clock.instant().plus(AFTER_A_FAILURE));
      Optional<List<Gateway>> before = list.lastRead();
      Optional<List<Gateway>> after = Optional.of(list.usable());
      notBefore.remove(account);
      lastTrouble.remove(account);
      if (!after.equals(before)) {
        listeners.forEach(Runnable::run);
      }
    } catch (CloudException failure) {
      if (!failure.sentence().equals(lastTrouble.put(account, failure.sentence()))) {
        LOG.warn("{}: the gateways can't be read: {}", account, failure.sentence());
      }
    } catch (RuntimeException fault) {
      LOG.error("{}: the gateways can't be read", account, fault);
    } finally {
      ended(account, started);
    }
  }

  private void ended(String account, CompletableFuture<Void> started) {
    reading.remove(account);
    started.complete(null);
  }
}
