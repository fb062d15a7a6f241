package io.directlinkbot.config;

import java.util.List;
import java.util.Optional;

/**
 * The company at the other end of a connection, as the configuration describes it.
 *
 * @param connection the {@code dxcon-…} or {@code dxlag-…} id, the only clue to the counterparty
 *     that the API gives
 * @param vlans the agreed VLANs; empty when none were agreed
 * @param asns the agreed BGP ASNs; empty when none were agreed
 * @param defaultGateway the usual gateway: the virtual gateway that the counterparty's interfaces
 *     usually get
 * @param required how many people an accept of its interfaces takes, 1 or 2, where that differs
 *     from the account's setting
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
