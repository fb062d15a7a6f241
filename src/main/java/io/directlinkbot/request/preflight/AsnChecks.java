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
          new Range(0, 0, Use.RESERVED),
          new Range(23456, 23456, Use.OLD_ROUTERS),
          new Range(64496, 64511, Use.DOCUMENTS),
          new Range(65535, 65535, Use.RESERVED),
          new Range(65536, 65551, Use.DOCUMENTS),
          new Range(65552, 131071, Use.RESERVED),
          new Range(4294967295L, 4294967295L, Use.RESERVED));

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
        .map(asn -> same(gateway.map(Gateway::id), asn))
        .or(
            () ->
                offer
                    .amazonSideAsn()
                    .filter(customers::contains)
                    .map(asn -> same(Optional.empty(), asn)));
  }

  private static Finding same(Optional<String> gateway, long asn) {
    return Finding.warn(
        "same BGP ASN on both sides",
        "%s have the BGP ASN (autonomous system number) %s; the session between them needs two different ones."
            .formatted(
                gateway.map(id -> id + " and the customer's side").orElse("Both sides"), asn),
        gateway.isPresent() ? 1 : 0,
        gateway.orElse(""),
        Long.toString(asn));
  }

  private static Finding usable(long asn) {
    return RESERVED.stream()
        .filter(range -> range.contains(asn))
        .findFirst()
        .map(
            range ->
                Finding.warn(
                    "reserved BGP ASN",
                    "The BGP ASN (autonomous system number) %s %s; no network can have it."
                        .formatted(asn, range.use().words),
                    Long.toString(asn),
                    range.use().number))
        .orElse(Finding.ok("BGP ASN", "A network can have the BGP ASN " + asn + "."));
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
        ? Finding.ok("agreed BGP ASN", "The BGP ASN %s belongs to %s.".formatted(asn, known.name()))
        : Finding.warn(
            "not the counterparty's BGP ASN",
            "The BGP ASN (autonomous system number) %s is not one of %s's: %s."
                .formatted(asn, known.name(), ShortList.ofNumbers(known.asns())),
            Long.toString(asn),
            known.name(),
            ShortList.ofNumbers(known.asns()));
  }

  /** What a number that no network has is used for. */
  private enum Use {
    RESERVED(0, "is reserved"),
    OLD_ROUTERS(1, "stands for numbers that an old router can't write"),
    DOCUMENTS(2, "is for examples in documents");

    /** By which a text chooses between them. */
    private final int number;

    private final String words;

    Use(int number, String words) {
      this.number = number;
      this.words = words;
    }
  }

  private record Range(long first, long last, Use use) {
    boolean contains(long asn) {
      return asn >= first && asn <= last;
    }
  }
}
