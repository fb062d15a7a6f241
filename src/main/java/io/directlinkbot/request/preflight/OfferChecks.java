package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import java.util.Optional;

/** Checks of the offer itself: what kind of interface it is, whether it waits, whose it is. */
final class OfferChecks {
  private OfferChecks() {}

  /** Only a private interface is accepted with a virtual gateway. */
  static Optional<Finding> type(Proposal proposal) {
    return Optional.of(
        proposal.request().isPrivate()
            ? Finding.ok("finding.type.title", "finding.type")
            : Finding.stop("finding.not-private.title", "finding.not-private"));
  }

  /** Only an interface that waits can be accepted. */
  static Optional<Finding> state(Proposal proposal) {
    InterfaceRequest request = proposal.request();
    if (!request.waits() || request.state().isEnding()) {
      return Optional.of(Finding.stop("finding.not-waiting.title", "finding.not-waiting"));
    }
    return Optional.of(
        request.state().equals(State.CONFIRMING)
            ? Finding.ok("finding.state.title", "finding.state")
            : Finding.warn("finding.unusual-state.title", "finding.unusual-state"));
  }

  /** The API does not name the company that offers an interface; only the connection does. */
  static Optional<Finding> counterparty(Proposal proposal) {
    String connection = proposal.offer().connection();
    return switch (proposal.counterparty()) {
      case CounterpartyLookup.Known known ->
          Optional.of(
              Finding.ok(
                  "finding.counterparty.title", "finding.counterparty", connection, known.name()));
      case CounterpartyLookup.Unknown _ ->
          Optional.of(
              Finding.warn(
                  "finding.counterparty-unknown.title",
                  "finding.counterparty-unknown",
                  connection));
      // the operators chose to name no one, and an approver can't change that on a card
      case CounterpartyLookup.NoneConfigured _ -> Optional.empty();
    };
  }
}
