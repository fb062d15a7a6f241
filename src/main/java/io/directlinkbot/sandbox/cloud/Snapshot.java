package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.List;

/**
 * Everything in the cloud at one instant of its clock, each list in the order of creation. Ended
 * interfaces are in it for as long as the API lists them.
 */
public record Snapshot(
    Instant at,
    List<Account> accounts,
    List<Location> locations,
    List<Connection> connections,
    List<Net> nets,
    List<VirtualGateway> gateways,
    List<HostedInterface> interfaces) {}
