package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import java.util.stream.Stream;

/**
 * The gateway has to be available and attached to a Net (OUTSCALE user guide, virtual gateways for
 * DirectLink).
 */
final class GatewayStateCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return proposal.gateway().stream().map(GatewayStateCheck::finding);
  }

  private static Finding finding(Gateway gateway) {
    if (!gateway.isRead()) {
      return Finding.note(
          "gateway not read", gateway.id() + " is read before the accept; it was not read yet.");
    }
    if (gateway.usable()) {
      return Finding.ok("gateway", gateway.id() + " is available and attached to a Net.");
    }
    return Finding.stop(
        "gateway not usable",
        gateway.state().equals("available")
            ? gateway.id() + " is not attached to a Net. Attach it, or choose another one."
            : gateway.id()
                + " is "
                + gateway.state()
                + ", not available. Choose another one, or wait until it is.");
  }
}
