package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The networks of interfaces' peer addresses, arranged so that those which overlap with a network
 * are looked up. Two networks overlap when one contains the other: cut to the shorter prefix, they
 * are equal. Thread-safe.
 */
final class PeerNetworks {
  private final List<Peer> peers;
  private final Set<Integer> prefixes;

  /** The peers with at least this prefix, by their networks cut to it. */
  private final Map<Integer, Map<Subnet, List<Peer>>> cut = new HashMap<>();

  private PeerNetworks(List<Peer> peers) {
    this.peers = peers;
    this.prefixes = peers.stream().map(peer -> peer.network().prefix()).collect(Collectors.toSet());
  }

  /** Arranges the peer addresses of interfaces, each with its position in the account's list. */
  static PeerNetworks of(Map<Integer, HostedInterface> rows) {
    List<Peer> peers = new ArrayList<>();
    rows.forEach(
        (position, row) -> of(row).forEach(network -> peers.add(new Peer(network, position, row))));
    return new PeerNetworks(peers);
  }

  /** Returns the interfaces whose networks overlap with one of the offer's, by position. */
  Map<Integer, HostedInterface> overlapping(HostedInterface offer) {
    Map<Integer, HostedInterface> found = new HashMap<>();
    for (Subnet own : of(offer)) {
      Stream.concat(
              prefixes.stream().filter(prefix -> prefix < own.prefix()), Stream.of(own.prefix()))
          .flatMap(prefix -> cutTo(prefix).getOrDefault(own.cutTo(prefix), List.of()).stream())
          .filter(peer -> peer.network().overlaps(own))
          .forEach(peer -> found.put(peer.position(), peer.row()));
    }
    return found;
  }

  /** Returns the networks of an interface's peer addresses; one that can't be read is left out. */
  static List<Subnet> of(HostedInterface row) {
    return Stream.of(row.amazonAddress(), row.customerAddress())
        .flatMap(Optional::stream)
        .map(Subnet::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private synchronized Map<Subnet, List<Peer>> cutTo(int prefix) {
    return cut.computeIfAbsent(
        prefix,
        _ -> {
          Map<Subnet, List<Peer>> networks = new HashMap<>();
          for (Peer peer : peers) {
            if (peer.network().prefix() >= prefix) {
              networks
                  .computeIfAbsent(peer.network().cutTo(prefix), _ -> new ArrayList<>())
                  .add(peer);
            }
          }
          return networks;
        });
  }

  private record Peer(Subnet network, int position, HostedInterface row) {}
}
