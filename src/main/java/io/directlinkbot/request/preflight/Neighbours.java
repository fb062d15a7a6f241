package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Interfaces that share a connection or a gateway, each with its position in the account's list.
 * Complete before the first look, and thread-safe from then on.
 */
final class Neighbours {
  private final Map<Integer, HostedInterface> byPosition = new TreeMap<>();
  private final Map<Integer, List<HostedInterface>> byVlan = new HashMap<>();
  private @Nullable PeerNetworks peers;

  void add(int position, HostedInterface row) {
    byPosition.put(position, row);
    byVlan.computeIfAbsent(row.vlan(), _ -> new ArrayList<>()).add(row);
  }

  List<HostedInterface> all() {
    return List.copyOf(byPosition.values());
  }

  List<HostedInterface> withVlan(int vlan) {
    return byVlan.getOrDefault(vlan, List.of());
  }

  /** Returns those whose peer addresses overlap with the offer's, by position. */
  Map<Integer, HostedInterface> overlapping(HostedInterface offer) {
    return peers().overlapping(offer);
  }

  /** Most lists are made for one look, which may not need the addresses. */
  private synchronized PeerNetworks peers() {
    PeerNetworks known = peers;
    if (known == null) {
      known = PeerNetworks.of(byPosition);
      peers = known;
    }
    return known;
  }
}
