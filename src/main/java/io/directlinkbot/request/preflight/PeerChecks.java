package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.Subnet;
import java.util.List;
import java.util.Optional;

/** Checks of the two peer addresses: that of the cloud's router and that of the customer's. */
final class PeerChecks {
  private PeerChecks() {}

  /**
   * The two routers reach each other directly, so their addresses have to be in one network. The
   * cloud assigns addresses that are missing.
   */
  static Optional<Finding> sameNetwork(Proposal proposal) {
    Optional<String> cloud = proposal.offer().amazonAddress();
    Optional<String> customer = proposal.offer().customerAddress();
    if (cloud.isEmpty() && customer.isEmpty()) {
      return Optional.of(Finding.ok("finding.peers.title", "finding.peers-by-cloud"));
    }
    if (cloud.isEmpty() || customer.isEmpty()) {
      return Optional.of(Finding.ok("finding.one-peer.title", "finding.one-peer"));
    }
    return Optional.of(
        Subnet.parse(cloud.get())
            .flatMap(one -> Subnet.parse(customer.get()).map(other -> sameNetwork(one, other)))
            .orElse(Finding.warn("finding.unreadable-peer.title", "finding.unreadable-peer")));
  }

  private static Finding sameNetwork(Subnet cloud, Subnet customer) {
    if (!cloud.isSameNetwork(customer)) {
      return Finding.warn("finding.peers-apart.title", "finding.peers-apart");
    }
    if (cloud.isSameAddress(customer)) {
      return Finding.warn("finding.peers-apart.title", "finding.peers-equal");
    }
    return sentenceOfUnusableAddress(cloud, customer)
        .map(sentence -> Finding.note("finding.unusual-peer.title", sentence))
        .orElse(Finding.ok("finding.peers.title", "finding.peers"));
  }

  private static Optional<String> sentenceOfUnusableAddress(Subnet cloud, Subnet customer) {
    if (cloud.isNetworkOrBroadcastAddress() && customer.isNetworkOrBroadcastAddress()) {
      return Optional.of("finding.unusual-peer-each");
    }
    if (cloud.isNetworkOrBroadcastAddress()) {
      return Optional.of("finding.unusual-peer-cloud");
    }
    return customer.isNetworkOrBroadcastAddress()
        ? Optional.of("finding.unusual-peer-customer")
        : Optional.empty();
  }

  /**
   * Interfaces of one connection, and those of one gateway, need different peer networks: the
   * gateway's routes would point two ways.
   */
  static Optional<Finding> free(Proposal proposal) {
    HostedInterface offer = proposal.offer();
    return PeerNetworks.of(offer).isEmpty()
        ? Optional.empty()
        : proposal
            .interfaces()
            .map(listed -> listed.overlapping(offer, proposal.gateway().map(Gateway::id)))
            .map(PeerChecks::free);
  }

  private static Finding free(List<HostedInterface> overlapping) {
    List<HostedInterface> accepted = Proposal.accepted(overlapping);
    if (!accepted.isEmpty()) {
      return Finding.warn(
          "finding.peers-in-use.title", "finding.peers-in-use", ShortList.ofIds(accepted));
    }
    return overlapping.isEmpty()
        ? Finding.ok("finding.free-peers.title", "finding.free-peers")
        : Finding.note(
            "finding.peers-offered-twice.title",
            "finding.peers-offered-twice",
            ShortList.ofIds(overlapping));
  }

  /** Peer addresses from the Net's own range would hide the machines that have them. */
  static Optional<Finding> outsideNet(Proposal proposal) {
    List<Subnet> peers = PeerNetworks.of(proposal.offer());
    return proposal
        .gateway()
        .flatMap(Gateway::net)
        .filter(_ -> !peers.isEmpty())
        .flatMap(net -> net.ranges().map(ranges -> outsideNet(net, ranges, peers)));
  }

  private static Finding outsideNet(Net net, List<String> ranges, List<Subnet> peers) {
    List<String> overlapping =
        ranges.stream()
            .filter(range -> Subnet.parse(range).filter(it -> overlapsAny(it, peers)).isPresent())
            .limit(3)
            .toList();
    return overlapping.isEmpty()
        ? Finding.ok("finding.outside-net.title", "finding.outside-net", net.id())
        : Finding.warn(
            "finding.inside-net.title",
            "finding.inside-net",
            net.id(),
            new ShortList(overlapping, 0));
  }

  private static boolean overlapsAny(Subnet network, List<Subnet> others) {
    return others.stream().anyMatch(network::overlaps);
  }
}
