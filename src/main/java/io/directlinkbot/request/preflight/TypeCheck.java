package io.directlinkbot.request.preflight;

import java.util.stream.Stream;

/** Only a private interface is accepted with a virtual gateway. */
final class TypeCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return Stream.of(
        proposal.request().isPrivate()
            ? Finding.ok("type", "The interface is private.")
            : Finding.stop(
                "not a private interface",
                "The interface is not private: it is accepted elsewhere, not with a virtual"
                    + " gateway."));
  }
}
