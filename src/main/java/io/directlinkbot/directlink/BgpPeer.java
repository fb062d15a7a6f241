package io.directlinkbot.directlink;

import java.util.Optional;

/**
 * One more BGP session on an interface, such as the one for IPv6. Its key ends where the cloud's
 * answer is read.
 *
 * @param addressFamily {@code ipv4} or {@code ipv6}, as the API spells it
 * @param asn BGP ASN of the customer's side; 0 where the API does not tell it
 * @param amazonAddress peer address of the cloud's side with its prefix length, where it is set
 * @param customerAddress peer address of the customer's side, likewise
 */
public record BgpPeer(
    String addressFamily,
    long asn,
    Optional<String> amazonAddress,
    Optional<String> customerAddress) {}
