package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.time.Instant;
import java.util.Optional;

/**
 * Recognises an interface that was only missing from the list for a while: what is listed again as
 * it was is the same request. With other facts, or after an end that the cloud stated or that was
 * decided here, it is not. Pure.
 */
public final class Reappearance {
  static final String NOT_ACCEPTED =
      "It was missing from the cloud's list for a while, and is listed as not accepted.";

  static final String NOT_DELETED =
      "It was missing from the cloud's list for a while, and is listed as waiting.";

  private Reappearance() {}

  /** Whether the row is the interface whose row was missing when its request ended. */
  public static boolean isOf(InterfaceRequest ended, HostedInterface row) {
    return ended.vanishedFrom().isPresent() && isAsOffered(ended.offer(), row);
  }

  /**
   * What such a row says now, if it is there to stay: nothing for one that is on its way out, or
   * that is older than an accept.
   */
  public static Optional<Event> event(InterfaceRequest ended, HostedInterface row, Instant now) {
    boolean isGoing =
        Observation.ending(row.state()).isPresent() || row.state().equals(State.DELETING);
    if (isGoing
        || (row.state().equals(State.CONFIRMING) && Observation.isLateAfterDecline(ended, now))
        || !(ended.phase() instanceof Phase.Closed closed)
        || closed.from().filter(from -> isLate(ended.in(from), row, now)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new Event.Returned(now, closed.at(), row.state(), row.gateway()));
  }

  private static boolean isLate(InterfaceRequest open, HostedInterface row, Instant now) {
    return Observation.isLate(open, row, now);
  }

  /** What an accept may fill in makes no other interface of it. */
  private static boolean isAsOffered(HostedInterface offer, HostedInterface row) {
    boolean waits = row.state().equals(State.CONFIRMING);
    return offer.id().equals(row.id())
        && offer.name().equals(row.name())
        && offer.type().equals(row.type())
        && offer.connection().equals(row.connection())
        && offer.location().equals(row.location())
        && offer.vlan() == row.vlan()
        && offer.asn() == row.asn()
        && (!waits || offer.ownerAccount().equals(row.ownerAccount()))
        && agree(offer.amazonSideAsn(), row.amazonSideAsn(), waits)
        && agree(offer.amazonAddress(), row.amazonAddress(), waits)
        && agree(offer.customerAddress(), row.customerAddress(), waits);
  }

  private static <T> boolean agree(Optional<T> before, Optional<T> now, boolean exactly) {
    return before.equals(now) || (!exactly && before.isEmpty());
  }
}
