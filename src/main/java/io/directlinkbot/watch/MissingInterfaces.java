package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Closes requests whose interface is gone. One list without it proves nothing, because a faulty API
 * may leave rows out: it has to be missing from two lists in a row and from a read of it alone. Not
 * thread-safe.
 */
final class MissingInterfaces {
  private final DirectLink cloud;
  private final Optional<Duration> expiresAfter;
  private final Journal journal;
  private Map<RequestId, Instant> missingSince = Map.of();

  /** Those that the list wrongly lacks: a read of the interface alone found it. */
  private final Set<RequestId> leftOut = new HashSet<>();

  MissingInterfaces(WatchedAccount watched, Journal journal) {
    this.cloud = watched.cloud();
    this.expiresAfter = watched.expiresAfter();
    this.journal = journal;
  }

  /**
   * Closes those requests whose interface is gone, and remembers the others for the next list.
   *
   * @param missing the followed requests whose interface the last list lacks
   * @throws CloudException when an interface can't be read alone; the others are handled first
   */
  void closeGone(List<InterfaceRequest> missing, Instant now) throws CloudException {
    Map<RequestId, Instant> before = missingSince;
    missingSince =
        missing.stream()
            .map(InterfaceRequest::id)
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), id -> before.getOrDefault(id, now)));
    leftOut.clear();
    @Nullable CloudException unread = null;
    for (InterfaceRequest request : missing) {
      if (before.containsKey(request.id())
          && !isBeingDecided(request, now)
          && !mayComeBack(request, before.get(request.id()), now)) {
        try {
          closeUnlessFound(request, now);
        } catch (CloudException failure) {
          unread = failure;
        }
      }
    }
    if (unread != null) {
      throw unread;
    }
  }

  /**
   * Whether the interface may be gone: the last list lacks it, and no read of it alone found it.
   */
  boolean isMissing(RequestId request) {
    return missingSince.containsKey(request) && !leftOut.contains(request);
  }

  /** Forgets what earlier lists lacked. */
  void forget() {
    missingSince = Map.of();
    leftOut.clear();
  }

  /** Whether an accept or decline is under way: its answer says more than any list. */
  private static boolean isBeingDecided(InterfaceRequest request, Instant now) {
    return request.phase() instanceof Phase.Asked asked && !asked.isSurelyOver(now);
  }

  /** Whether it came back before and may do so again; not once it must have expired. */
  private boolean mayComeBack(InterfaceRequest request, Instant since, Instant now) {
    Duration patience = FlappingPatience.of(journal.history(request.id()), now);
    boolean hasExpired =
        request.isUndecided()
            && expiresAfter
                .filter(time -> now.isAfter(request.deadline(time).latest()))
                .isPresent();
    return !hasExpired && now.isBefore(since.plus(patience));
  }

  private void closeUnlessFound(InterfaceRequest request, Instant now) throws CloudException {
    Optional<HostedInterface> row = cloud.read(request.id().interfaceId());
    if (row.isPresent()) {
      leftOut.add(request.id());
    }
    Optional<Event> event =
        row.isPresent()
            ? Observation.of(request, row.get(), now)
            : Optional.of(new Event.Vanished(now, ending(request, now)));
    // an append that loses a race is no loss: the next poll tries again
    event.ifPresent(it -> journal.append(request, it));
  }

  private Ending ending(InterfaceRequest request, Instant now) {
    if (!request.isUndecided()
        || request.state().isAccepted()
        || request.phase() instanceof Phase.Declining
        || request.isBeingDeleted()) {
      return Ending.DELETED;
    }
    return expiresAfter.map(time -> request.deadline(time).endingAt(now)).orElse(Ending.WITHDRAWN);
  }
}
