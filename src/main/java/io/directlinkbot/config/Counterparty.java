package io.directlinkbot.config;

import java.util.List;
import java.util.Optional;

/**
 * The company at the other end of a connection, as the configuration describes it.
 *
 * @param connection {@code dxcon-…} or {@code dxlag-…}; the API identifies the counterparty by
 *     nothing else
 * @param vlans VLANs agreed with it; empty when none were agreed
 * @param asns its BGP ASNs; empty when none were agreed
 * @param usualGateway id of the virtual gateway that its interfaces are usually accepted with (key
 *     {@code default_gateway})
 * @param required how many people it takes to accept its interfaces, 1 or 2; empty when the
 *     account's setting applies
 */
public record Counterparty(
    String connection,
    String name,
    Optional<String> contact,
    List<Integer> vlans,
    List<Long> asns,
    Optional<String> usualGateway,
    Optional<Integer> required) {
  public Counterparty {
    vlans = List.copyOf(vlans);
    asns = List.copyOf(asns);
  }
}
