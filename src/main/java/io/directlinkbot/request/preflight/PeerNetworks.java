package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The networks that the peer addresses of interfaces are in, as far as they can be read. */
final class PeerNetworks {
  private PeerNetworks() {}

  static List<Subnet> of(HostedInterface row) {
    return Stream.of(row.amazonAddress(), row.customerAddress())
        .flatMap(Optional::stream)
        .map(Subnet::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  static boolean overlap(List<Subnet> some, List<Subnet> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }
}
