package io.directlinkbot.request.preflight;

import java.util.Optional;
import java.util.stream.Stream;

/** One gateway may serve several interfaces; whoever adds one more should know of the others. */
final class GatewayLoadCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return proposal.interfaces().isEmpty()
        ? Stream.empty()
        : proposal.gateway().stream().map(gateway -> finding(gateway.id(), proposal));
  }

  private static Finding finding(String gateway, Proposal proposal) {
    long carried =
        proposal.others().stream()
            .filter(other -> other.gateway().equals(Optional.of(gateway)))
            .count();
    if (carried == 0) {
      return Finding.ok("free gateway", gateway + " carries no other interface.");
    }
    return Finding.note(
        "gateway shared",
        gateway
            + " already carries "
            + (carried == 1 ? "one other interface." : carried + " other interfaces."));
  }
}
