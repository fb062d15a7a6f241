package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The private virtual interfaces and what can happen to them. Methods that change something throw
 * {@link RefusedException} where the cloud would refuse. Thread-safe.
 */
public final class InterfaceTable {
  private static final Set<String> ENDING = Set.of(Life.DELETING, Life.DELETED, Life.REJECTED);
  private static final Set<String> ENDED = Set.of(Life.EXPIRED, Life.DELETED, Life.REJECTED);
  private static final Set<String> TAKEN = Set.of(Life.PENDING, Life.AVAILABLE);

  private final Changes changes;
  private final InstantSource clock;
  private final CloudRules rules;
  private final ConnectionTable connections;
  private final GatewayTable gateways;
  private final Map<String, KeptInterface> entries = new LinkedHashMap<>();
  private final Set<String> hidden = new HashSet<>();

  InterfaceTable(
      Changes changes,
      InstantSource clock,
      CloudRules rules,
      ConnectionTable connections,
      GatewayTable gateways) {
    this.changes = changes;
    this.clock = clock;
    this.rules = rules;
    this.connections = connections;
    this.gateways = gateways;
  }

  /** Offers an interface on a connection to another account than its owner's. */
  public SimulatedInterface offer(String connection, String grantee, Terms terms) {
    return changes.change(() -> offer(unusedId(), connection, grantee, terms));
  }

  /** Offers an interface under the given id, replacing an ended interface of that id. */
  public SimulatedInterface offer(String id, String connection, String grantee, Terms terms) {
    return changes.change(
        () -> {
          Connection line = connections.usable(connection);
          if (line.owner().equals(grantee)) {
            throw new RefusedException(
                "An interface on '%s' cannot be offered to the connection's own owner."
                    .formatted(connection));
          }
          Instant now = clock.instant();
          return put(entry(id, line, grantee, terms, Optional.empty(), new Life.Offered(now)));
        });
  }

  /** Creates an interface on one of the account's connections for its own use. */
  public SimulatedInterface create(String account, String connection, String gateway, Terms terms) {
    return changes.change(
        () -> {
          connections.owned(account, connection);
          Connection line = connections.usable(connection);
          gateways.requireUsable(account, gateway);
          Life life = new Life.Confirmed(clock.instant());
          return put(entry(unusedId(), line, account, terms, Optional.of(gateway), life));
        });
  }

  /**
   * Accepts an offer. Repeating it with the same gateway is no error and returns the present state.
   */
  public SimulatedInterface confirm(String account, String id, String gateway) {
    return changes.change(
        () -> {
          SimulatedInterface now = visible(account, id);
          if (!now.grantee().equals(account)) {
            throw new RefusedException(
                "Virtual interface '%s' is for another account to confirm.".formatted(id));
          }
          if (TAKEN.contains(now.state()) && now.gateway().equals(Optional.of(gateway))) {
            return now;
          }
          if (!now.state().equals(Life.CONFIRMING)) {
            throw new RefusedException(
                "Virtual interface '%s' is in state %s, not confirming."
                    .formatted(id, now.state()));
          }
          gateways.requireUsable(account, gateway);
          Life life = new Life.Confirmed(clock.instant());
          return replace(id, entry -> entry.with(Optional.of(gateway)).with(life));
        });
  }

  /**
   * Deletes an interface for either party. An offer that its grantee deletes is {@code rejected}
   * (AWS API reference).
   */
  public SimulatedInterface delete(String account, String id) {
    return changes.change(
        () -> {
          SimulatedInterface now = visible(account, id);
          if (ENDING.contains(now.state())) {
            return now;
          }
          boolean rejected = now.state().equals(Life.CONFIRMING) && now.grantee().equals(account);
          Life life = rejected ? new Life.Rejected() : new Life.Deleted(clock.instant());
          return replace(id, entry -> entry.with(life));
        });
  }

  /** Removes an interface in any state without a trace. */
  public void withdraw(String id) {
    changes.change(() -> entries.remove(id));
  }

  /**
   * Sets the gateway of an interface in any state.
   *
   * @param gateway any id; one that does not start with {@code vgw-} is shown as that of a Direct
   *     Connect gateway
   */
  public SimulatedInterface attach(String id, String gateway) {
    return changes.change(() -> replace(id, entry -> entry.with(Optional.of(gateway))));
  }

  /** Omits an interface from every answer, as if it were gone, until {@link #show}. */
  public void hide(String id) {
    changes.change(() -> hidden.add(id));
  }

  /** Lists a hidden interface again; its state went on changing meanwhile. */
  public void show(String id) {
    changes.change(() -> hidden.remove(id));
  }

  /** Sets any state, even an undocumented one, for good. */
  public SimulatedInterface setState(String id, String state) {
    return changes.change(
        () -> {
          Life life = new Life.Fixed(state);
          return replace(
              id,
              entry ->
                  state.equals(Life.CONFIRMING)
                      ? entry.with(Optional.empty()).with(life)
                      : entry.with(life));
        });
  }

  /** Returns what the account lists, as grantor or grantee. */
  public List<SimulatedInterface> visibleTo(String account) {
    return listed(entry -> entry.isVisibleTo(account));
  }

  List<SimulatedInterface> all() {
    return listed(_ -> true);
  }

  private List<SimulatedInterface> listed(Predicate<KeptInterface> wanted) {
    return changes.look(
        () -> {
          Instant now = clock.instant();
          return entries.values().stream()
              .filter(wanted)
              .filter(entry -> !hidden.contains(entry.id()))
              .flatMap(entry -> entry.seen(now, rules).stream())
              .toList();
        });
  }

  boolean anyOn(String connection) {
    return all().stream()
        .anyMatch(one -> one.connection().equals(connection) && !ENDING.contains(one.state()));
  }

  private KeptInterface entry(
      String id,
      Connection line,
      String grantee,
      Terms terms,
      Optional<String> gateway,
      Life life) {
    if (find(id).filter(listed -> !ENDED.contains(listed.state())).isPresent()) {
      throw new RefusedException("Virtual interface '" + id + "' exists already.");
    }
    Terms whole = terms.withAuthKey(terms.authKey().orElseGet(() -> UUID.randomUUID().toString()));
    return new KeptInterface(id, whole, line, grantee, gateway, clock.instant(), life);
  }

  private String unusedId() {
    return ResourceIds.unused("dxvif-", entries::containsKey);
  }

  private Optional<SimulatedInterface> find(String id) {
    return Optional.ofNullable(entries.get(id))
        .flatMap(entry -> entry.seen(clock.instant(), rules));
  }

  private SimulatedInterface visible(String account, String id) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> !hidden.contains(id) && entry.isVisibleTo(account))
        .flatMap(entry -> entry.seen(clock.instant(), rules))
        .orElseThrow(() -> unknown(id));
  }

  private SimulatedInterface replace(String id, UnaryOperator<KeptInterface> change) {
    KeptInterface old = Optional.ofNullable(entries.get(id)).orElseThrow(() -> unknown(id));
    return put(change.apply(old));
  }

  private SimulatedInterface put(KeptInterface entry) {
    entries.put(entry.id(), entry);
    return entry.seen(clock.instant(), rules).orElseThrow();
  }

  private static RefusedException unknown(String id) {
    return new RefusedException("Virtual interface '" + id + "' does not exist.");
  }
}
