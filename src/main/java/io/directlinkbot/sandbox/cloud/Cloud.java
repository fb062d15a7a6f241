package io.directlinkbot.sandbox.cloud;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cloud: what its customers can do to it, what happens to them from outside, and how it looks
 * at the present instant of its clock. Nothing runs in it: states follow from what happened and
 * from the clock, so a clock that jumps takes everything along. Thread-safe; what it gives out is
 * immutable.
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
   * Calls the listener after every change that somebody made, on the thread of the one who made it.
   * It has to be quick and must not throw. What only the clock changes is not told.
   */
  public void onChange(Runnable listener) {
    changes.listen(listener);
  }

  public void addAccount(CloudAccount account) {
    changes.change(() -> accounts.add(account));
  }

  /** The account that a request with this key is of; none when the key is revoked. */
  public Optional<CloudAccount> accountWithKey(String accessKey) {
    return changes.look(
        () ->
            accounts.stream()
                .filter(account -> account.accessKey().equals(accessKey))
                .filter(account -> !revokedKeys.contains(account.accessKey()))
                .findFirst());
  }

  /** From now on the cloud does not know the key, until it is restored. */
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
   * Offers an interface on a connection of the grantor's to another account of this cloud.
   *
   * @throws RefusedException when the line is not the grantor's or not available, or the grantee is
   *     no account here or the grantor itself
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
   * Takes a line of the owner's off the list.
   *
   * @return the line as it ended, {@code deleted}
   * @throws RefusedException when there is no such line or interfaces hang on it
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
