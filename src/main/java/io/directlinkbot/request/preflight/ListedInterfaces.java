package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The interfaces of an account, arranged so that a check finds those that an offer collides with
 * without comparing it with all. Those that have ended or are about to are left out. Thread-safe.
 */
public final class ListedInterfaces {
  private final List<HostedInterface> rows;
  private final Map<String, Neighbours> byConnection = new HashMap<>();
  private final Map<String, Neighbours> byGateway = new HashMap<>();

  /** Arranges a list as the cloud returned it, in one pass. */
  public ListedInterfaces(List<HostedInterface> rows) {
    this.rows = rows;
    for (int position = 0; position < rows.size(); position++) {
      HostedInterface row = rows.get(position);
      if (!row.state().isEnding()) {
        add(byConnection, row.connection(), position, row);
        int at = position;
        row.gateway().ifPresent(gateway -> add(byGateway, gateway, at, row));
      }
    }
  }

  private static void add(
      Map<String, Neighbours> groups, String key, int position, HostedInterface row) {
    groups.computeIfAbsent(key, _ -> new Neighbours()).add(position, row);
  }

  /** Whether this is an arrangement of exactly this list, not of an equal one. */
  @SuppressWarnings("ReferenceEquality") // an equal list is not worth a comparison of all rows
  boolean isOf(List<HostedInterface> list) {
    return rows == list;
  }

  /** Returns the other interfaces that have the offer's VLAN on its connection. */
  List<HostedInterface> withSameVlan(HostedInterface offer) {
    return except(
        offer, neighbours(byConnection, Optional.of(offer.connection())).withVlan(offer.vlan()));
  }

  /** Returns the other interfaces that are attached to the gateway. */
  List<HostedInterface> behind(String gateway, HostedInterface offer) {
    return except(offer, neighbours(byGateway, Optional.of(gateway)).all());
  }

  /**
   * Returns the other interfaces, on the offer's connection or behind the gateway, whose peer
   * addresses overlap with the offer's.
   */
  List<HostedInterface> overlapping(HostedInterface offer, Optional<String> gateway) {
    Map<Integer, HostedInterface> found = new TreeMap<>();
    found.putAll(neighbours(byConnection, Optional.of(offer.connection())).overlapping(offer));
    found.putAll(neighbours(byGateway, gateway).overlapping(offer));
    return except(offer, new ArrayList<>(found.values()));
  }

  private static Neighbours neighbours(Map<String, Neighbours> groups, Optional<String> key) {
    return key.map(groups::get).orElseGet(Neighbours::new);
  }

  private static List<HostedInterface> except(HostedInterface offer, List<HostedInterface> found) {
    return found.stream().filter(other -> !other.id().equals(offer.id())).toList();
  }
}
