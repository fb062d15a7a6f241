package io.directlinkbot.sandbox.cloud;

import java.time.Duration;

/**
 * What differs between providers or is documented nowhere.
 *
 * @param expireAfter how long an offer may be confirmed; 7 days on OUTSCALE
 * @param pendingFor from the confirm to {@code available}
 * @param deletingFor from the deletion to {@code deleted}
 * @param deletedListedFor how long a {@code deleted} interface stays in the list; 15 minutes on AWS
 * @param ownerBeforeConfirm whom {@code ownerAccount} names while nobody has confirmed
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

  /** As the documents have it; where they are silent, short delays and AWS's own sample. */
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
