package io.directlinkbot.request.preflight;

import java.util.stream.Stream;

/** The ASN of the customer's side against those that the counterparty is known to have. */
final class AgreedAsnCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return proposal.otherSide() instanceof OtherSide.Known known && !known.asns().isEmpty()
        ? Stream.of(finding(proposal.offer().asn(), known))
        : Stream.empty();
  }

  private static Finding finding(long asn, OtherSide.Known known) {
    return known.asns().contains(asn)
        ? Finding.ok("agreed BGP ASN", "The BGP ASN " + asn + " is " + known.name() + "'s.")
        : Finding.warn(
            "not the counterparty's BGP ASN",
            "The BGP ASN (autonomous system number) %s is not one of %s's: %s."
                .formatted(asn, known.name(), Numbers.listed(known.asns())));
  }
}
