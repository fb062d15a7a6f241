package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Subnet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two routers speak to each other directly, so their addresses have to be two of one network.
 * Addresses that are missing are the cloud's to assign.
 */
final class PeerSubnetCheck implements Preflight.Check {
  private static final String APART = "peer addresses apart";
  private static final String UNUSUAL =
      " is a network or broadcast address, which routers as a rule do not take as their own.";

  @Override
  public Stream<Finding> look(Proposal proposal) {
    HostedInterface offer = proposal.offer();
    Optional<String> cloud = offer.amazonAddress();
    Optional<String> customer = offer.customerAddress();
    if (cloud.isEmpty() && customer.isEmpty()) {
      return Stream.of(Finding.ok("peer addresses", "The cloud assigns both peer addresses."));
    }
    if (cloud.isEmpty() || customer.isEmpty()) {
      return Stream.of(
          Finding.note(
              "one peer address",
              "Only one peer address is set; the cloud assigns the other when it is accepted."));
    }
    return Stream.of(
        Subnet.parse(cloud.get())
            .flatMap(one -> Subnet.parse(customer.get()).map(other -> finding(one, other)))
            .orElse(
                Finding.warn(
                    "unreadable peer address",
                    "A peer address is not an IP address with a prefix length, such as"
                        + " 172.16.0.5/30.")));
  }

  private static Finding finding(Subnet cloud, Subnet customer) {
    if (!cloud.isSameNetwork(customer)) {
      return Finding.warn(
          APART,
          "The two peer addresses are not in one network: the routers can't reach each other.");
    }
    if (cloud.isSameAddress(customer)) {
      return Finding.warn(APART, "Both peer addresses are the same; each side needs its own.");
    }
    return ofNobody(cloud, customer)
        .map(whose -> Finding.note("unusual peer address", whose + UNUSUAL))
        .orElse(Finding.ok("peer addresses", "The two peer addresses are in one network."));
  }

  private static Optional<String> ofNobody(Subnet cloud, Subnet customer) {
    if (cloud.isOfNobody() && customer.isOfNobody()) {
      return Optional.of("Each side's peer address");
    }
    if (cloud.isOfNobody()) {
      return Optional.of("The cloud side's peer address");
    }
    return customer.isOfNobody()
        ? Optional.of("The customer side's peer address")
        : Optional.empty();
  }
}
