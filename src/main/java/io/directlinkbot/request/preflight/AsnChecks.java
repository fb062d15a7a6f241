package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks of the customer side's BGP ASN (autonomous system number: the network that a router speaks
 * for).
 */
final class AsnChecks {
  /**
   * Numbers that no network has (IANA registry of AS numbers; RFC 7607, RFC 6793, RFC 5398, RFC
   * 7300).
   */
  private static final List<Range> RESERVED =
      List.of(
          new Range(0, 0, "finding.reserved-asn"),
          new Range(23456, 23456, "finding.asn-of-old-routers"),
          new Range(64496, 64511, "finding.asn-of-examples"),
          new Range(65535, 65535, "finding.reserved-asn"),
          new Range(65536, 65551, "finding.asn-of-examples"),
          new Range(65552, 131071, "finding.reserved-asn"),
          new Range(4294967295L, 4294967295L, "finding.reserved-asn"));

  private AsnChecks() {}

  /** The ASN must be one that a network can have, and differ from the cloud's. */
  static Optional<Finding> usable(Proposal proposal) {
    return Optional.of(
        sameOnBothSides(proposal.offer(), proposal.gateway())
            .orElseGet(() -> usable(proposal.offer().asn())));
  }

  /**
   * A warning and no stop: by default the session does not come up, but a router can be configured
   * to present another number.
   */
  private static Optional<Finding> sameOnBothSides(
      HostedInterface offer, Optional<Gateway> gateway) {
    Set<Long> customers = new LinkedHashSet<>(List.of(offer.asn()));
    offer.furtherPeers().stream().map(BgpPeer::asn).forEach(customers::add);
    return gateway
        .flatMap(Gateway::asn)
        .filter(customers::contains)
        .map(
            asn ->
                Finding.warn(
                    "finding.same-asn.title",
                    "finding.same-asn-as-gateway",
                    gateway.orElseThrow().id(),
                    asn.toString()))
        .or(
            () ->
                offer
                    .amazonSideAsn()
                    .filter(customers::contains)
                    .map(
                        asn ->
                            Finding.warn(
                                "finding.same-asn.title", "finding.same-asn", asn.toString())));
  }

  private static Finding usable(long asn) {
    return RESERVED.stream()
        .filter(range -> range.contains(asn))
        .findFirst()
        .map(
            range ->
                Finding.warn("finding.reserved-asn.title", range.sentenceKey(), Long.toString(asn)))
        .orElseGet(() -> Finding.ok("finding.asn.title", "finding.asn", Long.toString(asn)));
  }

  /** The counterparty is known to have certain ASNs. */
  static Optional<Finding> agreed(Proposal proposal) {
    return proposal
        .knownCounterparty()
        .filter(known -> !known.asns().isEmpty())
        .map(known -> agreed(proposal.offer().asn(), known));
  }

  private static Finding agreed(long asn, CounterpartyLookup.Known known) {
    return known.asns().contains(asn)
        ? Finding.ok(
            "finding.agreed-asn.title", "finding.agreed-asn", Long.toString(asn), known.name())
        : Finding.warn(
            "finding.foreign-asn.title",
            "finding.foreign-asn",
            Long.toString(asn),
            known.name(),
            ShortList.ofNumbers(known.asns()));
  }

  private record Range(long first, long last, String sentenceKey) {
    boolean contains(long asn) {
      return asn >= first && asn <= last;
    }
  }
}
