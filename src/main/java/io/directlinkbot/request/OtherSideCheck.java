package io.directlinkbot.request;

import java.util.stream.Stream;

/** The API does not tell who offers an interface; only its connection does. */
final class OtherSideCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    String connection = proposal.offer().connection();
    return Stream.of(
        switch (proposal.otherSide()) {
          case OtherSide.Known known ->
              Finding.ok("counterparty", connection + " is " + known.name() + "'s.");
          case OtherSide.Unknown _ ->
              Finding.warn(
                  "counterparty unknown",
                  "Nobody is known at the other end of "
                      + connection
                      + ": it is not among the configured counterparties.");
          case OtherSide.NoBook _ ->
              Finding.note(
                  "counterparty unknown",
                  "The configuration names no counterparties, so it is not known who is at the"
                      + " other end of "
                      + connection
                      + ".");
        });
  }
}
