package io.directlinkbot.request.preflight;

import java.util.List;
import java.util.Optional;

/** Checks whether accepting an offer makes sense, before anyone accepts it. Pure. */
public final class Preflight {
  /** In the order in which a card and a dialog list what they found. */
  private static final List<Check> CHECKS =
      List.of(
          OfferChecks::type,
          OfferChecks::state,
          GatewayChecks::usable,
          OfferChecks::counterparty,
          VlanChecks::agreed,
          VlanChecks::free,
          AsnChecks::usable,
          AsnChecks::agreed,
          PeerChecks::sameNetwork,
          PeerChecks::free,
          PeerChecks::outsideNet,
          GatewayChecks::usual,
          GatewayChecks::shared);

  private Preflight() {}

  /**
   * Returns what all checks found, always in the same order. A check that lacks what it compares
   * finds nothing: nobody could do anything about that.
   */
  public static List<Finding> of(Proposal proposal) {
    return CHECKS.stream().map(check -> check.of(proposal)).flatMap(Optional::stream).toList();
  }

  /** One question about a proposal; empty when it does not apply. */
  @FunctionalInterface
  interface Check {
    Optional<Finding> of(Proposal proposal);
  }
}
