package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * Recognises an interface that was only missing from the list for a while. If it is listed again
 * unchanged, it is the same request; with other facts, or after an end that the cloud stated or
 * that was decided here, it is a new one. Pure.
 */
public final class Reappearance {
  static final Reason NOT_ACCEPTED = Reason.of("reason.outcome.returned-not-accepted");

  static final Reason NOT_DELETED = Reason.of("reason.outcome.returned-waiting");

  private Reappearance() {}

  /** Whether the row is the interface of a request that ended because the row was missing. */
  public static boolean isOf(InterfaceRequest ended, HostedInterface row) {
    return ended.vanishedFrom().isPresent() && isAsOffered(ended.offer(), row);
  }

  /**
   * Returns the event of the return; empty when the row is ending, or older than an accept or
   * decline.
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

  /** Facts that an accept may fill in do not make it another interface. */
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
