package io.directlinkbot.slack.publish;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The requests that failed when they were tried last; logged when that begins and when it ends.
 * They come after all others: nothing waits for one that fails again and again. Not thread-safe.
 */
final class FailedRequests {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRequests.class);

  /** One that Slack does not take will hardly be taken right away. */
  private static final Duration REFUSED_PACE = Duration.ofMinutes(1);

  /** The one tried longest ago first. */
  private final Map<RequestId, Setback> setbacks = new LinkedHashMap<>();

  private final InstantSource clock;

  FailedRequests(InstantSource clock) {
    this.clock = clock;
  }

  /** Those of the requests that are to be tried now, in order. */
  List<InterfaceRequest> due(List<InterfaceRequest> requests) {
    setbacks
        .keySet()
        .retainAll(requests.stream().map(InterfaceRequest::id).collect(Collectors.toSet()));
    List<RequestId> last = List.copyOf(setbacks.keySet());
    return requests.stream()
        .filter(this::isDue)
        .sorted(Comparator.comparingInt(request -> last.indexOf(request.id())))
        .toList();
  }

  void recovered(RequestId request) {
    if (setbacks.remove(request) != null) {
      LOG.info("{}: published again", request);
    }
  }

  /** Another bot has it now. */
  void leave(RequestId request) {
    setbacks.remove(request);
  }

  /** Names the channels whose refusals still stand. */
  void note(ParkedChannels parked) {
    for (Setback setback : setbacks.values()) {
      if (!setback.channel().isEmpty()) {
        parked.note(setback.channel(), setback.why());
      }
    }
  }

  /** It failed, and is tried again at the next turn. */
  void failed(InterfaceRequest request, String why) {
    add(request, new Setback(request.number(), clock.instant(), "", why));
  }

  /** It failed for a reason that is logged elsewhere, and is tried again at the next turn. */
  void held(InterfaceRequest request) {
    setbacks.putIfAbsent(
        request.id(), new Setback(request.number(), clock.instant(), "", "held back"));
  }

  /**
   * It was refused, and is tried again in a while, or when there is something new to show.
   *
   * @param channel that refused it, empty when that is not known
   */
  void refused(InterfaceRequest request, String channel, String why) {
    Instant nextTry = clock.instant().plus(REFUSED_PACE);
    add(request, new Setback(request.number(), nextTry, channel, why));
  }

  private boolean isDue(InterfaceRequest request) {
    Setback setback = setbacks.get(request.id());
    Instant now = clock.instant();
    return setback == null
        || setback.number() != request.number()
        || !now.isBefore(setback.nextTry())
        // the clock was set back
        || setback.nextTry().isAfter(now.plus(REFUSED_PACE));
  }

  private void add(InterfaceRequest request, Setback setback) {
    boolean before = setbacks.remove(request.id()) != null;
    setbacks.put(request.id(), setback);
    if (!before) {
      LOG.warn("{} can't be published: {}", request.id(), setback.why());
    }
  }

  /**
   * One failure.
   *
   * @param number of the last event that was to be shown
   * @param channel that refused it, empty for none
   */
  private record Setback(int number, Instant nextTry, String channel, String why) {}
}
