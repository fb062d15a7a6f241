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
public record CloudSnapshot(
    Instant at,
    List<CloudAccount> accounts,
    Set<String> revokedKeys,
    List<Location> locations,
    List<Connection> connections,
    List<SimulatedNet> nets,
    List<VirtualGateway> gateways,
    List<SimulatedInterface> interfaces) {}
