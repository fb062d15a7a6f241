package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/**
 * A private virtual interface as it is at one instant of the cloud's clock.
 *
 * @param id {@code dxvif-…}
 * @param connection {@code dxcon-…}, or {@code dxlag-…} where it hangs on a LAG
 * @param location code of the connection's {@link Location}
 * @param grantor id of the account that owns the connection
 * @param grantee id of the account that the interface is for; the grantor itself where it made the
 *     interface for its own use
 * @param ownerAccount the account that the API names as the owner
 * @param gateway {@code vgw-…}, once confirmed
 * @param state as the API spells it
 * @param offeredAt when it was made; the API never tells
 * @param expiresAt when the offer ends or ended, while that was what decides; the API never tells
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
    Optional<Instant> expiresAt) {

  /** Grantor and grantee both list an interface. */
  public boolean visibleTo(String account) {
    return account.equals(grantor) || account.equals(grantee);
  }
}
