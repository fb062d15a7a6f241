package io.directlinkbot.request.preflight;

import java.util.stream.Stream;

/** Another gateway than usual leads another company into another Net than usual. */
final class UsualGatewayCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return proposal.otherSide() instanceof OtherSide.Known known
        ? known.usualGateway().stream()
            .flatMap(
                usual ->
                    proposal.gateway().stream()
                        .map(chosen -> finding(known.name(), usual, chosen.id())))
        : Stream.empty();
  }

  private static Finding finding(String name, String usual, String chosen) {
    return chosen.equals(usual)
        ? Finding.ok("usual gateway", chosen + " is what " + name + "'s interfaces usually get.")
        : Finding.warn(
            "not the usual gateway",
            "%s's interfaces usually get %s, not %s.".formatted(name, usual, chosen));
  }
}
