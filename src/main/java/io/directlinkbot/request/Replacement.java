package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises an offer that replaces an earlier one that ended. A counterparty can't offer the same
 * interface again: it makes a new one, with another id but the same connection, VLAN and name.
 * Pure.
 */
public final class Replacement {
  /** How long after its end a request can be replaced. */
  public static final Duration REMEMBERED = Duration.ofDays(60);

  private Replacement() {}

  /**
   * Returns the request that the offer replaces: one like it that is missing from the list, or else
   * the one like it that ended last. Empty when one like it is still listed.
   *
   * @param listed the account's requests that have not ended and are in the list with the offer
   * @param missing the account's other requests that have not ended: a connection has each VLAN
   *     once, so one like the offer must be gone
   * @param ended ended requests to choose from
   */
  public static Optional<RequestId> of(
      HostedInterface offer,
      List<InterfaceRequest> listed,
      List<InterfaceRequest> missing,
      List<InterfaceRequest> ended,
      Instant now) {
    if (listed.stream().anyMatch(request -> isLike(request.offer(), offer))) {
      return Optional.empty();
    }
    return missing.stream()
        .filter(request -> isLike(request.offer(), offer))
        .max(Comparator.comparing(request -> request.offered().at()))
        .map(InterfaceRequest::id)
        .or(() -> endedLast(offer, ended, now));
  }

  private static Optional<RequestId> endedLast(
      HostedInterface offer, List<InterfaceRequest> ended, Instant now) {
    return ended.stream()
        .filter(request -> isLike(request.offer(), offer))
        .flatMap(Replacement::end)
        .filter(end -> end.at().isAfter(now.minus(REMEMBERED)))
        .max(Comparator.comparing(End::at))
        .map(End::request);
  }

  private static boolean isLike(HostedInterface one, HostedInterface other) {
    return one.connection().equals(other.connection())
        && one.vlan() == other.vlan()
        && one.name().equals(other.name());
  }

  private static Stream<End> end(InterfaceRequest request) {
    return request.phase() instanceof Phase.Closed closed
            && closed.ending() != Ending.NO_LONGER_FOLLOWED
            && closed.ending() != Ending.OURS
        ? Stream.of(new End(request.id(), closed.at()))
        : Stream.empty();
  }

  private record End(RequestId request, Instant at) {}
}
