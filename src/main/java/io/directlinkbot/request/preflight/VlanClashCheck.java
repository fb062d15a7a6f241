package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import java.util.List;
import java.util.stream.Stream;

/**
 * On one connection a VLAN belongs to one interface. One more offer with it may be a repetition of
 * which only one is meant.
 */
final class VlanClashCheck implements Preflight.Check {
  private static final String CLASH = "VLAN in use";

  @Override
  public Stream<Finding> look(Proposal proposal) {
    if (proposal.interfaces().isEmpty()) {
      return Stream.empty();
    }
    HostedInterface offer = proposal.offer();
    List<HostedInterface> same =
        proposal.others().stream()
            .filter(other -> other.connection().equals(offer.connection()))
            .filter(other -> other.vlan() == offer.vlan())
            .toList();
    List<HostedInterface> accepted =
        same.stream().filter(other -> !InterfaceWords.waits(other)).toList();
    String where = "VLAN " + offer.vlan() + " on " + offer.connection();
    if (!accepted.isEmpty()) {
      return Stream.of(
          Finding.warn(CLASH, where + " is used already by " + InterfaceWords.ids(accepted) + "."));
    }
    return Stream.of(
        same.isEmpty()
            ? Finding.ok("free VLAN", where + " is used by no other interface.")
            : Finding.note(
                "VLAN offered twice",
                where
                    + " is offered with "
                    + InterfaceWords.ids(same)
                    + " too, which also waits: only one of them can be meant."));
  }
}
