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
    return proposal.gateway().map(GatewayChecks::usable);
  }

  private static Finding usable(Gateway gateway) {
    if (!gateway.isRead()) {
      return Finding.note(
          "gateway not read",
          gateway.id() + " has not been read yet; the bot reads it before the accept.",
          gateway.id());
    }
    if (gateway.canBeUsed()) {
      return Finding.ok("gateway", gateway.id() + " is available and attached to a Net.");
    }
    return Finding.stop(
        "gateway not usable",
        gateway.state().equals("available")
            ? gateway.id() + " is not attached to a Net. Attach it, or choose another gateway."
            : "%s is %s, not available. Choose another gateway, or wait until it is available."
                .formatted(gateway.id(), gateway.state()),
        gateway.state().equals("available") ? 0 : 1,
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
        ? Finding.ok("usual gateway", chosen + " is the usual gateway of " + counterparty + ".")
        : Finding.warn(
            "not the usual gateway",
            "The usual gateway of %s is %s, not %s.".formatted(counterparty, usual, chosen),
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
      return Finding.ok("free gateway", gateway + " carries no other interface.");
    }
    return Finding.note(
        "gateway shared",
        gateway
            + " already carries "
            + (others == 1 ? "one other interface." : others + " other interfaces."),
        gateway,
        others);
  }
}
