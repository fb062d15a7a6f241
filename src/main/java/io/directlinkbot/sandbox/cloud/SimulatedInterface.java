package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/**
 * A private virtual interface at one instant of the cloud's clock.
 *
 * @param id {@code dxvif-…}
 * @param connection {@code dxcon-…}, or {@code dxlag-…} for a LAG
 * @param location code of the connection's {@link Location}
 * @param grantor id of the account that owns the connection
 * @param grantee id of the account that the interface is for; the grantor for an interface of its
 *     own
 * @param ownerAccount the account that the API names as the owner
 * @param gateway {@code vgw-…}, once confirmed
 * @param state as the API spells it
 * @param offeredAt when it was created; not in the API
 * @param expiresAt when the offer expires or expired, while it is an offer; not in the API
 */
public record SimulatedInterface(
    String id,
    Terms terms,
    String connection,
    String location,
    String grantor,
    String grantee,
    String ownerAccount,
    Optional<String> gateway,
    String state,
    Instant offeredAt,
    Optional<Instant> expiresAt) {}
