package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.Subnet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Peer addresses out of the Net's own range would hide the machines that have them. */
final class NetRangeCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    List<Subnet> peers = PeerNetworks.of(proposal.offer());
    return proposal.gateway().flatMap(gateway -> gateway.net()).stream()
        .filter(_ -> !peers.isEmpty())
        .map(net -> finding(net, peers));
  }

  private static Finding finding(Net net, List<Subnet> peers) {
    if (net.ranges().isEmpty()) {
      return Finding.note(
          "range of the Net not read",
          "The address range of "
              + net.id()
              + " is not known, so the peer addresses were not"
              + " compared with it.");
    }
    List<String> hit =
        net.ranges().get().stream()
            .filter(
                range ->
                    Subnet.parse(range)
                        .map(List::of)
                        .filter(network -> PeerNetworks.overlap(network, peers))
                        .isPresent())
            .toList();
    return hit.isEmpty()
        ? Finding.ok("range of the Net", "The peer addresses are outside of " + net.id() + ".")
        : Finding.warn(
            "peer addresses inside the Net",
            "The peer addresses are in the range of %s itself: %s."
                .formatted(net.id(), hit.stream().limit(3).collect(Collectors.joining(", "))));
  }
}
