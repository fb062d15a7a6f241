package io.directlinkbot.sandbox.cloud;

import java.time.Duration;

/**
 * The behavior that differs between providers or is undocumented.
 *
 * @param expireAfter how long an offer can be confirmed; 7 days on OUTSCALE
 * @param pendingFor time from the confirm to {@code available}
 * @param deletingFor time from the deletion to {@code deleted}
 * @param deletedListedFor how long a {@code deleted} interface stays in the list; 15 minutes on AWS
 * @param ownerBeforeConfirm the party that {@code ownerAccount} names before the confirm
 */
public record CloudRules(
    Duration expireAfter,
    Duration pendingFor,
    Duration deletingFor,
    Duration deletedListedFor,
    Side ownerBeforeConfirm) {

  /** One of the two parties to a hosted interface. */
  public enum Side {
    GRANTOR,
    GRANTEE
  }

  /**
   * Returns the documented rules; where nothing is documented, short delays and what AWS's own
   * sample shows.
   */
  public static CloudRules documented() {
    return new CloudRules(
        Duration.ofDays(7),
        Duration.ofSeconds(20),
        Duration.ofSeconds(20),
        Duration.ofMinutes(15),
        Side.GRANTEE);
  }

  public CloudRules withPendingFor(Duration duration) {
    return new CloudRules(expireAfter, duration, deletingFor, deletedListedFor, ownerBeforeConfirm);
  }

  public CloudRules withOwnerBeforeConfirm(Side side) {
    return new CloudRules(expireAfter, pendingFor, deletingFor, deletedListedFor, side);
  }
}
