package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The content of the cloud at one instant of its clock, each list in order of creation. Ended
 * interfaces are included while the API lists them.
 *
 * @param revokedKeys access keys that are revoked at present
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
