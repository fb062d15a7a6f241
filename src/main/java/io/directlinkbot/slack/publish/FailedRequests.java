package io.directlinkbot.slack.publish;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.publish.due.DueRequest;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests whose last attempt to be published failed. They come after all others, so that none
 * waits for one that keeps failing. The first failure and the recovery are logged. Not thread-safe.
 */
final class FailedRequests {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRequests.class);

  /** In the order of their last attempts. */
  private final Map<RequestId, FailedAttempt> failures = new LinkedHashMap<>();

  private final InstantSource clock;

  FailedRequests(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns the requests to try now: those that never failed first, else in this order. */
  List<DueRequest> toTry(List<DueRequest> requests) {
    failures.keySet().retainAll(requests.stream().map(DueRequest::id).collect(Collectors.toSet()));
    List<RequestId> order = List.copyOf(failures.keySet());
    return requests.stream()
        .filter(each -> isDue(each.request()))
        .sorted(Comparator.comparingInt(each -> order.indexOf(each.id())))
        .toList();
  }

  void recovered(RequestId request) {
    if (failures.remove(request) != null) {
      LOG.info("{}: publishing recovered", request);
    }
  }

  /** Parks the channels whose refusals still stand. */
  void park(PublishTurn turn) {
    failures.values().forEach(failed -> failed.setback().park(turn));
  }

  /** Notes a failure; the request is tried again at the next turn. */
  void failed(InterfaceRequest request, Reason reason) {
    add(request, Setback.failed(clock.instant(), reason));
  }

  /** Notes a failure that is logged elsewhere; the request is tried again at the next turn. */
  void failedQuietly(InterfaceRequest request) {
    failures.putIfAbsent(
        request.id(),
        new FailedAttempt(
            request.number(), Setback.failed(clock.instant(), Reason.quoted("logged elsewhere"))));
  }

  /**
   * Notes a refusal; the request is tried again in a while, or when there is something new to show.
   *
   * @param channel that refused it, empty if that is not known
   */
  void refused(InterfaceRequest request, String channel, Reason reason) {
    add(request, Setback.refused(clock.instant(), channel, reason));
  }

  private boolean isDue(InterfaceRequest request) {
    FailedAttempt last = failures.get(request.id());
    return last == null
        || last.number() != request.number()
        || last.setback().isOver(clock.instant());
  }

  private void add(InterfaceRequest request, Setback setback) {
    boolean failedBefore = failures.remove(request.id()) != null;
    failures.put(request.id(), new FailedAttempt(request.number(), setback));
    if (!failedBefore) {
      LOG.warn("{} can't be published: {}", request.id(), setback.reason());
    }
  }

  /**
   * The last attempt to publish a request.
   *
   * @param number of the last event that was to be shown
   */
  private record FailedAttempt(int number, Setback setback) {}
}
