package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a row of the cloud's list tells of a request. Pure. */
public final class Observation {

  /** States that only an accepted interface has; {@code down} is normal on AWS until BGP is up. */
  private static final Set<String> ACCEPTED = Set.of("pending", "available", "down", "testing");

  /** More than any list was seen to lag. */
  private static final Duration LAG = Duration.ofMinutes(10);

  private Observation() {}

  /**
   * The event that the row is for the request, if it is news.
   *
   * @param row the request's interface as the cloud lists it now
   */
  public static Optional<Event> of(InterfaceRequest request, HostedInterface row, Instant now) {
    boolean same = row.state().equals(request.state()) && row.gateway().equals(request.gateway());
    if (request.isClosed() || same || isLate(request, row, now)) {
      return Optional.empty();
    }
    return Optional.of(new Event.StateSeen(now, row.state(), row.gateway()));
  }

  /**
   * The list may lag behind an accept: a row that still waits, of a request that was accepted a
   * short time ago, is old, not news. An accept outside of this bot has to be proven by a gateway;
   * a state alone is taken back by the next.
   */
  static boolean isLate(InterfaceRequest request, HostedInterface row, Instant now) {
    boolean proven = request.phase() instanceof Phase.Accepted || request.gateway().isPresent();
    return row.state().equals(State.CONFIRMING)
        && proven
        && request.acceptedAt().filter(at -> now.isBefore(at.plus(LAG))).isPresent();
  }

  /**
   * Whether a row that waits is only old: the list may lag behind a decline, too. What is offered
   * anew later is news.
   */
  public static boolean isLateAfterDecline(InterfaceRequest ended, Instant now) {
    return ended.phase() instanceof Phase.Closed closed
        && closed.isDeclinedHere()
        && now.isBefore(closed.at().plus(LAG));
  }

  /** The end that a state means, if it means one. */
  static Optional<Ending> ending(State state) {
    return switch (state.name()) {
      case "expired" -> Optional.of(Ending.EXPIRED);
      case "rejected" -> Optional.of(Ending.REJECTED);
      case "deleted" -> Optional.of(Ending.DELETED);
      default -> Optional.empty();
    };
  }

  /** The phase that follows from a state that is no end. */
  static Phase phaseAfter(InterfaceRequest request, Event.StateSeen seen) {
    boolean accepted = ACCEPTED.contains(seen.state().name()) || seen.gateway().isPresent();
    if (!accepted) {
      return seen.state().equals(State.CONFIRMING) ? waiting(request, seen) : request.phase();
    }
    return switch (request.phase()) {
      case Phase.Waiting _ when isUnclear(seen) -> request.phase();
      case Phase.Waiting _ -> new Phase.AcceptedOutside(seen.at());
      case Phase.Confirming confirming
          when seen.gateway().isEmpty()
              || seen.gateway().get().equals(confirming.claim().gateway().id()) ->
          new Phase.Accepted(confirming.claim(), seen.at());
      case Phase.Confirming _, Phase.Declining _ -> new Phase.AcceptedOutside(seen.at());
      case Phase.Accepted _, Phase.AcceptedOutside _, Phase.Closed _ -> request.phase();
    };
  }

  /** During a failover test; some clouds may name it in between for what nobody accepted yet. */
  private static boolean isUnclear(Event.StateSeen seen) {
    return seen.state().name().equals("testing") && seen.gateway().isEmpty();
  }

  /** What the cloud says waits is for people to decide, whatever was seen before. */
  private static Phase waiting(InterfaceRequest request, Event.StateSeen seen) {
    return switch (request.phase()) {
      case Phase.Accepted(Claim claim, _) ->
          new Phase.Waiting(
              Optional.of(
                  new Phase.FailedAccept(
                      claim, seen.at(), "The cloud says that it waits again: it did not last.")));
      case Phase.AcceptedOutside _ -> new Phase.Waiting(Optional.empty());
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _, Phase.Closed _ ->
          request.phase();
    };
  }
}
