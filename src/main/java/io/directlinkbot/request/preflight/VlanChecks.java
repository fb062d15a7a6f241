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
        ? Finding.ok(
            "finding.agreed-vlan.title",
            "finding.agreed-vlan",
            Integer.toString(vlan),
            known.name())
        : Finding.warn(
            "finding.vlan-not-agreed.title",
            "finding.vlan-not-agreed",
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
        .map(same -> free(Integer.toString(offer.vlan()), offer.connection(), same));
  }

  private static Finding free(String vlan, String connection, List<HostedInterface> same) {
    List<HostedInterface> accepted = Proposal.accepted(same);
    if (!accepted.isEmpty()) {
      return Finding.warn(
          "finding.vlan-in-use.title",
          "finding.vlan-in-use",
          vlan,
          connection,
          ShortList.ofIds(accepted));
    }
    return same.isEmpty()
        ? Finding.ok("finding.free-vlan.title", "finding.free-vlan", vlan, connection)
        : Finding.note(
            "finding.vlan-offered-twice.title",
            "finding.vlan-offered-twice",
            vlan,
            connection,
            ShortList.ofIds(same));
  }
}
