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
 * Notices that an interface is no longer listed. One list without it proves nothing, a faulty API
 * may leave rows out: it has to be missing twice in a row, and from a reading of it alone. Not
 * thread-safe.
 */
final class MissingInterfaces {
  private final DirectLink cloud;
  private final Optional<Duration> expiresAfter;
  private final Journal journal;
  private Map<RequestId, Instant> missingSince = Map.of();

  /** Those of them that are there all the same: the reading alone found them. */
  private final Set<RequestId> leftOut = new HashSet<>();

  MissingInterfaces(WatchedAccount watched, Journal journal) {
    this.cloud = watched.cloud();
    this.expiresAfter = watched.expiresAfter();
    this.journal = journal;
  }

  /**
   * Takes note of what one list does not have.
   *
   * @param missing the followed requests whose interface is not in it
   * @throws CloudException when one of them could not be read alone; the others were
   */
  void missing(List<InterfaceRequest> missing, Instant now) throws CloudException {
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
          && !comesAndGoes(request, before.get(request.id()), now)) {
        try {
          readAlone(request, now);
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
   * Whether it may be gone: the last list does not have it, and no reading of it alone found it.
   */
  boolean isMissing(RequestId request) {
    return missingSince.containsKey(request) && !leftOut.contains(request);
  }

  /** Forgets what the list before did not have. */
  void forget() {
    missingSince = Map.of();
    leftOut.clear();
  }

  /** The answer to an accept or decline that is under way says more than any list. */
  private static boolean isBeingDecided(InterfaceRequest request, Instant now) {
    return request.phase() instanceof Phase.Asked asked && !asked.isSurelyOver(now);
  }

  /** One that was back several times may well be back again, unless it must have expired. */
  private boolean comesAndGoes(InterfaceRequest request, Instant since, Instant now) {
    Duration patience = FlappingInterfaces.patience(journal.history(request.id()), now);
    boolean isOver =
        request.isUndecided()
            && expiresAfter
                .filter(time -> now.isAfter(request.deadline(time).latest()))
                .isPresent();
    return !isOver && now.isBefore(since.plus(patience));
  }

  private void readAlone(InterfaceRequest request, Instant now) throws CloudException {
    Optional<HostedInterface> row = cloud.read(request.id().interfaceId());
    if (row.isPresent()) {
      leftOut.add(request.id());
    }
    Optional<Event> news =
        row.isPresent()
            ? Observation.of(request, row.get(), now)
            : Optional.of(new Event.Vanished(now, ending(request, now)));
    news.ifPresent(event -> journal.append(request, event));
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
