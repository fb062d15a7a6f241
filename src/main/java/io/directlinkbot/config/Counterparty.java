package io.directlinkbot.config;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the other side of a connection.
 *
 * @param connection the {@code dxcon-…} or {@code dxlag-…} id, the only handle that the API gives
 *     on the other side
 * @param vlans the VLANs agreed with them; empty when nothing was agreed
 * @param asns their BGP ASNs; empty when nothing was agreed
 * @param defaultGateway the virtual gateway their interfaces usually get
 * @param required how many people it takes to accept their interfaces, 1 or 2, where that differs
 *     from the account's
 */
public record Counterparty(
    String connection,
    String name,
    Optional<String> contact,
    List<Integer> vlans,
    List<Long> asns,
    Optional<String> defaultGateway,
    Optional<Integer> required) {
  public Counterparty {
    vlans = List.copyOf(vlans);
    asns = List.copyOf(asns);
  }
}
