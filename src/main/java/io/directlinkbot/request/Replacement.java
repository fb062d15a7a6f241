package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises an offer that takes the place of an earlier one that ended: the other side can't offer
 * the same interface again and makes a new one, with another id, on the same connection and VLAN
 * and under the same name. Pure.
 */
public final class Replacement {
  /** How long after its end a request can still be replaced. */
  public static final Duration REMEMBERED = Duration.ofDays(60);

  private Replacement() {}

  /**
   * The request that the offer replaces: one like it that is gone from the list, or of those like
   * it the one that ended last. None when another like it is still there, as that one has the place
   * already.
   *
   * @param listed the account's requests that have not ended, as far as the list with the offer has
   *     them
   * @param missing the others that have not ended: a connection has a VLAN once, so one like the
   *     offer made room for it
   * @param ended those of its requests that may be meant
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
