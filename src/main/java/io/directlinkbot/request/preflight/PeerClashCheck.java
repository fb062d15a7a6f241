package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Peer networks have to differ between interfaces of one connection, and between those of one
 * gateway: its routes would point two ways.
 */
final class PeerClashCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    List<Subnet> own = PeerNetworks.of(proposal.offer());
    if (proposal.interfaces().isEmpty() || own.isEmpty()) {
      return Stream.empty();
    }
    List<HostedInterface> clashing =
        proposal.others().stream()
            .filter(other -> areNeighbours(proposal, other))
            .filter(other -> PeerNetworks.overlap(own, PeerNetworks.of(other)))
            .toList();
    List<HostedInterface> accepted =
        clashing.stream().filter(other -> !InterfaceWords.waits(other)).toList();
    if (!accepted.isEmpty()) {
      return Stream.of(
          Finding.warn(
              "peer addresses in use",
              "The peer addresses overlap with those of " + InterfaceWords.ids(accepted) + "."));
    }
    return Stream.of(
        clashing.isEmpty()
            ? Finding.ok("free peer addresses", "No other interface has these peer addresses.")
            : Finding.note(
                "peer addresses offered twice",
                "The peer addresses overlap with those of "
                    + InterfaceWords.ids(clashing)
                    + ", which also waits: only one of them should be accepted."));
  }

  private static boolean areNeighbours(Proposal proposal, HostedInterface other) {
    Optional<String> chosen = proposal.gateway().map(Gateway::id);
    return other.connection().equals(proposal.offer().connection())
        || (chosen.isPresent() && other.gateway().equals(chosen));
  }
}
