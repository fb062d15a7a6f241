package io.directlinkbot.slack;

import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.GatewayChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a card can say of the gateways without waiting for the cloud: what was read last. Where
 * nothing was read, or nothing usable was found, it has them read in the background and calls back
 * when that is done. Thread-safe.
 */
final class GatewayChoices {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayChoices.class);

  private final Map<String, GatewayList> lists;
  private final Map<String, AccountView> accounts;
  private final Executor background;
  private final Runnable changed;
  private final Set<String> reading = ConcurrentHashMap.newKeySet();

  GatewayChoices(
      Map<String, GatewayList> lists,
      Map<String, AccountView> accounts,
      Executor background,
      Runnable changed) {
    this.lists = Map.copyOf(lists);
    this.accounts = Map.copyOf(accounts);
    this.background = background;
    this.changed = changed;
  }

  GatewayChoice of(InterfaceRequest request) {
    GatewayList list = lists.get(request.id().account());
    if (list == null || !(request.phase() instanceof Phase.Waiting) || !request.isPrivate()) {
      return new GatewayChoice.NotRead();
    }
    Optional<List<Gateway>> known = list.lastRead();
    if (known.isEmpty() || known.get().isEmpty()) {
      read(request.id().account(), list);
    }
    return known.map(usable -> choice(request, usable)).orElse(new GatewayChoice.NotRead());
  }

  private GatewayChoice choice(InterfaceRequest request, List<Gateway> usable) {
    if (usable.isEmpty()) {
      return new GatewayChoice.None();
    }
    Optional<String> usual =
        Optional.ofNullable(accounts.get(request.id().account()))
            .flatMap(view -> view.counterparty(request.offer().connection()))
            .flatMap(Counterparty::defaultGateway);
    return new GatewayChoice.Some(
        usable.size(),
        usual.flatMap(
            id -> usable.stream().filter(gateway -> gateway.id().equals(id)).findFirst()));
  }

  private void read(String account, GatewayList list) {
    if (!reading.add(account)) {
      return;
    }
    background.execute(
        () -> {
          try {
            Optional<List<Gateway>> before = list.lastRead();
            if (!Optional.of(list.usable()).equals(before)) {
              changed.run();
            }
          } catch (CloudException failure) {
            LOG.warn("{}: the gateways can't be read: {}", account, failure.sentence());
          } finally {
            reading.remove(account);
          }
        });
  }
}
