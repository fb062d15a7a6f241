package io.directlinkbot.request.preflight;

import java.util.stream.Stream;

/** The API does not tell who offers an interface; only its connection does. */
final class OtherSideCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    String connection = proposal.offer().connection();
    return switch (proposal.otherSide()) {
      case OtherSide.Known known ->
          Stream.of(Finding.ok("counterparty", connection + " is " + known.name() + "'s."));
      case OtherSide.Unknown _ ->
          Stream.of(
              Finding.warn(
                  "counterparty unknown",
                  "Nobody is known at the other end of "
                      + connection
                      + ": it is not among the configured counterparties."));
      // whoever keeps no book knows that, and can do nothing about it on a card
      case OtherSide.NoBook _ -> Stream.empty();
    };
  }
}
