package io.directlinkbot.sandbox.cloud;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The simulated cloud: what its accounts can do, what others do to them, and the state at the
 * present instant of its clock. It has no threads: states follow from past changes and the clock,
 * so advancing the clock advances everything. Thread-safe; returned values are immutable.
 */
public final class Cloud {
  private final Changes changes = new Changes();
  private final List<CloudAccount> accounts = new ArrayList<>();
  private final Set<String> revokedKeys = new HashSet<>();
  private final ConnectionTable connections = new ConnectionTable(changes);
  private final GatewayTable gateways = new GatewayTable(changes);
  private final InterfaceTable interfaces;
  private final InstantSource clock;

  public Cloud(InstantSource clock) {
    this(clock, CloudRules.documented());
  }

  public Cloud(InstantSource clock, CloudRules rules) {
    this.clock = clock;
    this.interfaces = new InterfaceTable(changes, clock, rules, connections, gateways);
  }

  /**
   * Registers a listener to call after every change, on the thread that made it. It must be quick
   * and must not throw. Changes by the clock alone are not announced.
   */
  public void onChange(Runnable listener) {
    changes.listen(listener);
  }

  public void addAccount(CloudAccount account) {
    changes.change(() -> accounts.add(account));
  }

  /** Returns the account of an access key; empty for an unknown or revoked key. */
  public Optional<CloudAccount> accountWithKey(String accessKey) {
    return changes.look(
        () ->
            accounts.stream()
                .filter(account -> account.accessKey().equals(accessKey))
                .filter(account -> !revokedKeys.contains(account.accessKey()))
                .findFirst());
  }

  /** Makes the cloud reject the key until it is restored. */
  public void revokeKey(String accessKey) {
    changes.change(() -> revokedKeys.add(accessKey));
  }

  public void restoreKey(String accessKey) {
    changes.change(() -> revokedKeys.remove(accessKey));
  }

  public ConnectionTable connections() {
    return connections;
  }

  public GatewayTable gateways() {
    return gateways;
  }

  public InterfaceTable interfaces() {
    return interfaces;
  }

  /**
   * Offers an interface on one of the grantor's connections to another account of this cloud.
   *
   * @throws RefusedException when the connection is not the grantor's or not available, or when the
   *     grantee is unknown or the grantor itself
   */
  public SimulatedInterface allocate(
      String grantor, String connection, String grantee, Terms terms) {
    return changes.change(
        () -> {
          connections.owned(grantor, connection);
          if (accounts.stream().noneMatch(account -> account.id().equals(grantee))) {
            throw new RefusedException("Account '" + grantee + "' does not exist.");
          }
          return interfaces.offer(connection, grantee, terms);
        });
  }

  /**
   * Deletes one of the owner's connections.
   *
   * @return the deleted connection
   * @throws RefusedException when the connection does not exist or still has interfaces
   */
  public Connection deleteConnection(String owner, String id) {
    return changes.change(
        () -> {
          Connection line = connections.owned(owner, id);
          if (interfaces.anyOn(id)) {
            throw new RefusedException("Connection '" + id + "' still has virtual interfaces.");
          }
          connections.remove(id);
          return line.withState("deleted");
        });
  }

  public CloudSnapshot snapshot() {
    return changes.look(
        () ->
            new CloudSnapshot(
                clock.instant(),
                List.copyOf(accounts),
                Set.copyOf(revokedKeys),
                connections.locations(),
                connections.all(),
                gateways.nets(),
                gateways.all(),
                interfaces.all()));
  }
}
