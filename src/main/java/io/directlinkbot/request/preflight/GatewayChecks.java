package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import java.util.Optional;

/** Checks of the chosen virtual gateway. */
final class GatewayChecks {
  private GatewayChecks() {}

  /**
   * The gateway has to be available and attached to a Net (OUTSCALE user guide, virtual gateways
   * for DirectLink).
   */
  static Optional<Finding> usable(Proposal proposal) {
    // of one that was not read nobody can say more than that the bot reads it before the accept
    return proposal.gateway().filter(Gateway::isRead).map(GatewayChecks::usable);
  }

  private static Finding usable(Gateway gateway) {
    if (gateway.canBeUsed()) {
      return Finding.ok("finding.gateway.title", "finding.gateway", gateway.id());
    }
    return gateway.state().equals("available")
        ? Finding.stop("finding.gateway-unusable.title", "finding.gateway-detached", gateway.id())
        : Finding.stop(
            "finding.gateway-unusable.title",
            "finding.gateway-not-available",
            gateway.id(),
            gateway.state());
  }

  /** Another gateway than usual lets the counterparty into another Net than usual. */
  static Optional<Finding> usual(Proposal proposal) {
    return proposal
        .knownCounterparty()
        .flatMap(
            known ->
                known
                    .usualGateway()
                    .flatMap(
                        usual ->
                            proposal
                                .gateway()
                                .map(chosen -> usual(known.name(), usual, chosen.id()))));
  }

  private static Finding usual(String counterparty, String usual, String chosen) {
    return chosen.equals(usual)
        ? Finding.ok("finding.usual-gateway.title", "finding.usual-gateway", chosen, counterparty)
        : Finding.warn(
            "finding.unusual-gateway.title",
            "finding.unusual-gateway",
            counterparty,
            usual,
            chosen);
  }

  /** One gateway may serve several interfaces; an approver who adds one should know the others. */
  static Optional<Finding> shared(Proposal proposal) {
    return proposal
        .gateway()
        .map(Gateway::id)
        .flatMap(
            gateway ->
                proposal
                    .interfaces()
                    .map(listed -> listed.behind(gateway, proposal.offer()).size())
                    .map(others -> shared(gateway, others)));
  }

  private static Finding shared(String gateway, int others) {
    if (others == 0) {
      return Finding.ok("finding.free-gateway.title", "finding.free-gateway", gateway);
    }
    return Finding.note("finding.shared-gateway.title", "finding.shared-gateway", gateway, others);
  }
}
