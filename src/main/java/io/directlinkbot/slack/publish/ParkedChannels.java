package io.directlinkbot.slack.publish;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels in which something waits because it can't be done there, and the reasons, as the
 * publishers of all channels find them. Only changes are logged. Thread-safe.
 */
final class ParkedChannels {
  private static final Logger LOG = LoggerFactory.getLogger(ParkedChannels.class);

  /** By the channel whose publisher found them. */
  private final Map<String, Set<Parked>> byPublisher = new HashMap<>();

  private volatile Set<Parked> parked = Set.of();

  /** The reasons by channel id. */
  Map<String, Reason> reasons() {
    return parked.stream()
        .sorted(Comparator.comparing(each -> each.reason().english()))
        .collect(
            Collectors.groupingBy(
                Parked::channel,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(
                        Parked::reason,
                        Collectors.reducing((one, more) -> Reason.of("reason.joined", one, more))),
                    Optional::orElseThrow)));
  }

  /**
   * Takes over what a turn found. After an incomplete one, what was parked before stays.
   *
   * @param publisher the channel that the turn was for
   */
  synchronized void update(String publisher, PublishTurn turn) {
    Set<Parked> found = new HashSet<>(turn.parked());
    if (!turn.isComplete()) {
      found.addAll(byPublisher.getOrDefault(publisher, Set.of()));
    }
    if (found.equals(byPublisher.put(publisher, found))) {
      return;
    }
    Set<Parked> before = parked;
    Set<Parked> after =
        byPublisher.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    parked = after;
    logParked(after, before);
    logFreed(channels(before), channels(after));
  }

  private static void logParked(Set<Parked> after, Set<Parked> before) {
    after.stream()
        .filter(each -> !before.contains(each))
        .collect(
            Collectors.groupingBy(
                each -> each.reason().english(),
                TreeMap::new,
                Collectors.mapping(Parked::channel, Collectors.toCollection(TreeSet::new))))
        .forEach(
            (reason, channels) ->
                LOG.warn(
                    "{}",
                    SlackProblem.CHANNELS_HELD_BACK
                        .with(String.join(", ", channels), reason)
                        .clause()));
  }

  private static void logFreed(Set<String> before, Set<String> after) {
    before.stream()
        .filter(channel -> !after.contains(channel))
        .forEach(channel -> LOG.info("Messages for {} are not held back any more", channel));
  }

  private static Set<String> channels(Collection<Parked> parked) {
    return parked.stream().map(Parked::channel).collect(Collectors.toCollection(TreeSet::new));
  }

  /** One reason of one channel. */
  record Parked(String channel, Reason reason) {}
}
