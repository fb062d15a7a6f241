package io.directlinkbot.directlink;

import java.util.Optional;

/**
 * A further BGP session on an interface, such as the one for IPv6. Its key is dropped where the
 * cloud's answer is read. Stored in journals: a new component has to be Optional.
 *
 * @param addressFamily {@code ipv4} or {@code ipv6}, as the API spells it
 * @param asn BGP ASN of the customer's side; 0 when the API does not return it
 * @param amazonAddress peer address of the cloud's side with its prefix length, if set
 * @param customerAddress peer address of the customer's side with its prefix length, if set
 */
public record BgpPeer(
    String addressFamily,
    long asn,
    Optional<String> amazonAddress,
    Optional<String> customerAddress) {}
