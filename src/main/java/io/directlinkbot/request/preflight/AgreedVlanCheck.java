package io.directlinkbot.request.preflight;

import java.util.List;
import java.util.stream.Stream;

/** A VLAN (the number that tells the interfaces of one line apart) is agreed beforehand. */
final class AgreedVlanCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return proposal.otherSide() instanceof OtherSide.Known known && !known.vlans().isEmpty()
        ? Stream.of(finding(proposal.offer().vlan(), known))
        : Stream.empty();
  }

  private static Finding finding(int vlan, OtherSide.Known known) {
    List<Integer> agreed = known.vlans();
    return agreed.contains(vlan)
        ? Finding.ok("agreed VLAN", "VLAN " + vlan + " is agreed with " + known.name() + ".")
        : Finding.warn(
            "VLAN not agreed",
            "VLAN %s is not among those agreed with %s: %s."
                .formatted(vlan, known.name(), Numbers.listed(agreed)));
  }
}
