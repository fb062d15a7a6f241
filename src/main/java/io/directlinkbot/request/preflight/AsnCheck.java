package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The BGP ASN (autonomous system number: whom a router speaks for) of the customer's side: one that
 * may be used, and not the cloud's own, as the session is between two systems.
 */
final class AsnCheck implements Preflight.Check {
  /**
   * Numbers that no network has (IANA registry of AS numbers; RFC 7607, RFC 6793, RFC 5398, RFC
   * 7300).
   */
  private static final List<Range> RESERVED =
      List.of(
          new Range(0, 0, "is reserved"),
          new Range(23456, 23456, "stands for numbers that an old router can't write"),
          new Range(64496, 64511, "is for examples in documents"),
          new Range(65535, 65535, "is reserved"),
          new Range(65536, 65551, "is for examples in documents"),
          new Range(65552, 131071, "is reserved"),
          new Range(4294967295L, 4294967295L, "is reserved"));

  @Override
  public Stream<Finding> look(Proposal proposal) {
    return Stream.of(finding(proposal.offer(), proposal.gateway()));
  }

  private static Finding finding(HostedInterface offer, Optional<Gateway> gateway) {
    Set<Long> customers = new LinkedHashSet<>(List.of(offer.asn()));
    offer.furtherPeers().forEach(peer -> customers.add(peer.asn()));
    Optional<Finding> same =
        gateway.flatMap(
            chosen ->
                chosen
                    .asn()
                    .filter(customers::contains)
                    .map(number -> same(chosen.id() + " and the customer's side", number)));
    return same.or(
            () ->
                offer
                    .amazonSideAsn()
                    .filter(customers::contains)
                    .map(number -> same("Both sides", number)))
        .orElseGet(() -> usable(offer.asn()));
  }

  /**
   * A warning and no stop: the session does not come up by default, but a router can be told to
   * show another number.
   */
  private static Finding same(String both, long asn) {
    return Finding.warn(
        "same BGP ASN on both sides",
        both
            + " have the BGP ASN (autonomous system number) "
            + asn
            + "; the session between them needs two different ones.");
  }

  private static Finding usable(long asn) {
    return RESERVED.stream()
        .filter(range -> range.contains(asn))
        .findFirst()
        .map(
            range ->
                Finding.warn(
                    "reserved BGP ASN",
                    "The BGP ASN (autonomous system number) "
                        + asn
                        + " "
                        + range.why()
                        + "; no network can have it."))
        .orElse(Finding.ok("BGP ASN", "The BGP ASN " + asn + " is one that can be used."));
  }

  private record Range(long first, long last, String why) {
    boolean contains(long asn) {
      return asn >= first && asn <= last;
    }
  }
}
