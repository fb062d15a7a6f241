package io.directlinkbot.sandbox.cloud;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The Nets and virtual gateways. Thread-safe. */
public final class GatewayTable {
  private static final String AVAILABLE = "available";

  private final Changes changes;
  private final Map<String, SimulatedNet> nets = new LinkedHashMap<>();
  private final Map<String, VirtualGateway> gateways = new LinkedHashMap<>();

  GatewayTable(Changes changes) {
    this.changes = changes;
  }

  public void addNet(SimulatedNet net) {
    changes.change(() -> nets.put(net.id(), net));
  }

  /** Adds gateways, or replaces those with the same id, in one change. */
  public void addAll(Collection<VirtualGateway> more) {
    changes.change(() -> more.forEach(gateway -> gateways.put(gateway.id(), gateway)));
  }

  /** Creates an available, unattached gateway. */
  public VirtualGateway create(String account, Optional<String> name) {
    return changes.change(
        () -> {
          String id = ResourceIds.unused("vgw-", gateways::containsKey);
          VirtualGateway made = new VirtualGateway(id, account, name, AVAILABLE, List.of());
          gateways.put(id, made);
          return made;
        });
  }

  /**
   * Attaches the gateway to a Net of the same account, instead of any other.
   *
   * @throws RefusedException when there is no such gateway or Net
   */
  public void attach(String id, String net) {
    replace(
        id,
        gateway -> {
          SimulatedNet target = nets.get(net);
          if (target == null || !target.account().equals(gateway.account())) {
            throw new RefusedException("Net '" + net + "' does not exist.");
          }
          return gateway.attachedTo(net);
        });
  }

  /**
   * Detaches the gateway; the former attachment stays listed.
   *
   * @throws RefusedException when there is no such gateway
   */
  public void detach(String id) {
    replace(id, VirtualGateway::detached);
  }

  /**
   * Puts the gateway into any state.
   *
   * @throws RefusedException when there is no such gateway
   */
  public void setState(String id, String state) {
    replace(id, gateway -> gateway.withState(state));
  }

  /** Removes the gateway. */
  public void remove(String id) {
    changes.change(() -> gateways.remove(id));
  }

  List<SimulatedNet> nets() {
    return changes.look(() -> List.copyOf(nets.values()));
  }

  List<VirtualGateway> all() {
    return changes.look(() -> List.copyOf(gateways.values()));
  }

  /**
   * Checks the state only: OUTSCALE does not document whether it refuses a detached gateway, and
   * AWS accepted one.
   */
  void requireUsable(String account, String id) {
    VirtualGateway gateway =
        Optional.ofNullable(gateways.get(id))
            .filter(found -> found.account().equals(account))
            .orElseThrow(() -> unknown(id));
    if (!gateway.state().equals(AVAILABLE)) {
      throw new RefusedException(
          "Virtual gateway '%s' is in state %s, not available.".formatted(id, gateway.state()));
    }
  }

  private void replace(String id, UnaryOperator<VirtualGateway> change) {
    changes.change(
        () -> {
          VirtualGateway old = Optional.ofNullable(gateways.get(id)).orElseThrow(() -> unknown(id));
          gateways.put(id, change.apply(old));
        });
  }

  private static RefusedException unknown(String id) {
    return new RefusedException("Virtual gateway '" + id + "' does not exist.");
  }
}
