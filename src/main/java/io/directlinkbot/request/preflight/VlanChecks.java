package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import java.util.List;
import java.util.Optional;

/** Checks of the VLAN, the number that tells the interfaces of one connection apart. */
final class VlanChecks {
  private VlanChecks() {}

  /** VLANs are agreed with the counterparty beforehand. */
  static Optional<Finding> agreed(Proposal proposal) {
    return proposal
        .knownCounterparty()
        .filter(known -> !known.vlans().isEmpty())
        .map(known -> agreed(proposal.offer().vlan(), known));
  }

  private static Finding agreed(int vlan, CounterpartyLookup.Known known) {
    return known.vlans().contains(vlan)
        ? Finding.ok("agreed VLAN", "VLAN %s is agreed with %s.".formatted(vlan, known.name()))
        : Finding.warn(
            "VLAN not agreed",
            "VLAN %s is not among those agreed with %s: %s."
                .formatted(vlan, known.name(), ShortList.ofNumbers(known.vlans())),
            Integer.toString(vlan),
            known.name(),
            ShortList.ofNumbers(known.vlans()));
  }

  /**
   * A connection has each VLAN once. Another offer with the same VLAN may be a repetition, of which
   * only one is meant.
   */
  static Optional<Finding> free(Proposal proposal) {
    HostedInterface offer = proposal.offer();
    return proposal
        .interfaces()
        .map(listed -> listed.withSameVlan(offer))
        .map(same -> free(offer, same));
  }

  private static Finding free(HostedInterface offer, List<HostedInterface> same) {
    String number = Integer.toString(offer.vlan());
    String vlan = "VLAN " + number + " on " + offer.connection();
    List<HostedInterface> accepted = Proposal.accepted(same);
    if (!accepted.isEmpty()) {
      return Finding.warn(
          "VLAN in use",
          vlan + " is already used by " + ShortList.ofIds(accepted) + ".",
          number,
          offer.connection(),
          ShortList.ofIds(accepted));
    }
    return same.isEmpty()
        ? Finding.ok("free VLAN", vlan + " is used by no other interface.")
        : Finding.note(
            "VLAN offered twice",
            vlan
                + " is also offered with "
                + ShortList.ofIds(same)
                + ", which waits too: only one of them can be meant.",
            number,
            offer.connection(),
            ShortList.ofIds(same));
  }
}
