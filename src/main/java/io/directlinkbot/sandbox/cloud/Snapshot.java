package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything in the cloud at one instant of its clock, each list in the order of creation. Ended
 * interfaces are in it for as long as the API lists them.
 *
 * @param revokedKeys access keys that open nothing at present
 */
public record Snapshot(
    Instant at,
    List<Account> accounts,
    Set<String> revokedKeys,
    List<Location> locations,
    List<Connection> connections,
    List<Net> nets,
    List<VirtualGateway> gateways,
    List<HostedInterface> interfaces) {}
