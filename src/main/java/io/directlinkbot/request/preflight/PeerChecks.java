package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks of the two peer addresses: that of the cloud's router and that of the customer's. */
final class PeerChecks {
  private static final String APART = "peer addresses apart";

  private PeerChecks() {}

  /**
   * The two routers reach each other directly, so their addresses have to be in one network. The
   * cloud assigns addresses that are missing.
   */
  static Optional<Finding> sameNetwork(Proposal proposal) {
    Optional<String> cloud = proposal.offer().amazonAddress();
    Optional<String> customer = proposal.offer().customerAddress();
    if (cloud.isEmpty() && customer.isEmpty()) {
      return Optional.of(Finding.ok("peer addresses", "The cloud assigns both peer addresses."));
    }
    if (cloud.isEmpty() || customer.isEmpty()) {
      return Optional.of(
          Finding.note(
              "one peer address",
              "Only one peer address is set; the cloud assigns the other at the accept."));
    }
    return Optional.of(
        Subnet.parse(cloud.get())
            .flatMap(one -> Subnet.parse(customer.get()).map(other -> sameNetwork(one, other)))
            .orElse(
                Finding.warn(
                    "unreadable peer address",
                    "A peer address is not an IP address with a prefix length, such as"
                        + " 172.16.0.5/30.")));
  }

  private static Finding sameNetwork(Subnet cloud, Subnet customer) {
    if (!cloud.isSameNetwork(customer)) {
      return Finding.warn(
          APART,
          "The two peer addresses are not in one network: the routers can't reach each other.",
          0);
    }
    if (cloud.isSameAddress(customer)) {
      return Finding.warn(APART, "Both peer addresses are the same; each side needs its own.", 1);
    }
    return sideWithUnusableAddress(cloud, customer)
        .map(
            side ->
                Finding.note(
                    "unusual peer address",
                    side.words
                        + " peer address is a network or broadcast address, which most routers"
                        + " refuse as their own.",
                    side.number))
        .orElse(Finding.ok("peer addresses", "The two peer addresses are in one network."));
  }

  private static Optional<Side> sideWithUnusableAddress(Subnet cloud, Subnet customer) {
    if (cloud.isNetworkOrBroadcastAddress() && customer.isNetworkOrBroadcastAddress()) {
      return Optional.of(Side.EACH);
    }
    if (cloud.isNetworkOrBroadcastAddress()) {
      return Optional.of(Side.CLOUD);
    }
    return customer.isNetworkOrBroadcastAddress() ? Optional.of(Side.CUSTOMER) : Optional.empty();
  }

  /** Whose address it is. */
  private enum Side {
    EACH(0, "Each side's"),
    CLOUD(1, "The cloud side's"),
    CUSTOMER(2, "The customer side's");

    /** By which a text chooses between them. */
    private final int number;

    private final String words;

    Side(int number, String words) {
      this.number = number;
      this.words = words;
    }
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
          "peer addresses in use",
          "The peer addresses overlap with those of " + ShortList.ofIds(accepted) + ".",
          ShortList.ofIds(accepted));
    }
    return overlapping.isEmpty()
        ? Finding.ok("free peer addresses", "No other interface has these peer addresses.")
        : Finding.note(
            "peer addresses offered twice",
            "The peer addresses overlap with those of "
                + ShortList.ofIds(overlapping)
                + ", which also waits: only one of them should be accepted.",
            ShortList.ofIds(overlapping));
  }

  /** Peer addresses from the Net's own range would hide the machines that have them. */
  static Optional<Finding> outsideNet(Proposal proposal) {
    List<Subnet> peers = PeerNetworks.of(proposal.offer());
    return proposal
        .gateway()
        .flatMap(Gateway::net)
        .filter(_ -> !peers.isEmpty())
        .map(net -> outsideNet(net, peers));
  }

  private static Finding outsideNet(Net net, List<Subnet> peers) {
    if (net.ranges().isEmpty()) {
      return Finding.note(
          "range of the Net not read",
          "The address range of %s is not known, so the peer addresses were not compared with it."
              .formatted(net.id()),
          net.id());
    }
    String overlapping =
        net.ranges().get().stream()
            .filter(range -> Subnet.parse(range).filter(it -> overlapsAny(it, peers)).isPresent())
            .limit(3)
            .collect(Collectors.joining(", "));
    return overlapping.isEmpty()
        ? Finding.ok("range of the Net", "The peer addresses are outside of " + net.id() + ".")
        : Finding.warn(
            "peer addresses inside the Net",
            "The peer addresses are in the range of %s itself: %s."
                .formatted(net.id(), overlapping),
            net.id(),
            overlapping);
  }

  private static boolean overlapsAny(Subnet network, List<Subnet> others) {
    return others.stream().anyMatch(network::overlaps);
  }
}
