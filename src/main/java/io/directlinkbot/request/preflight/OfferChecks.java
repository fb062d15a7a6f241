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
            ? Finding.ok("type", "The interface is private.")
            : Finding.stop(
                "not a private interface",
                "The interface is not private: it is accepted elsewhere, not with a virtual"
                    + " gateway."));
  }

  /** Only an interface that waits can be accepted. */
  static Optional<Finding> state(Proposal proposal) {
    InterfaceRequest request = proposal.request();
    if (!request.waits() || request.state().isEnding()) {
      return Optional.of(
          Finding.stop("not waiting", "The interface no longer waits to be accepted."));
    }
    return Optional.of(
        request.state().equals(State.CONFIRMING)
            ? Finding.ok("state", "The interface waits to be accepted.")
            : Finding.warn(
                "unusual state",
                "The cloud does not say that the interface waits: its state is not confirming."));
  }

  /** The API does not name the company that offers an interface; only the connection does. */
  static Optional<Finding> counterparty(Proposal proposal) {
    String connection = proposal.offer().connection();
    return switch (proposal.counterparty()) {
      case CounterpartyLookup.Known known ->
          Optional.of(Finding.ok("counterparty", connection + " belongs to " + known.name() + "."));
      case CounterpartyLookup.Unknown _ ->
          Optional.of(
              Finding.warn(
                  "counterparty unknown",
                  "The configuration names no counterparty for " + connection + ".",
                  connection));
      // the operators chose to name no one, and an approver can't change that on a card
      case CounterpartyLookup.NoneConfigured _ -> Optional.empty();
    };
  }
}
