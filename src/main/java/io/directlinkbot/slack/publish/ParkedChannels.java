package io.directlinkbot.slack.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels in which something waits because it can't be done there, and the reasons. Only
 * changes are logged. One thread updates them; any thread may ask.
 */
final class ParkedChannels {
  private static final Logger LOG = LoggerFactory.getLogger(ParkedChannels.class);

  private volatile Set<Parked> parked = Set.of();

  /** The reasons by channel id, each in one line. */
  Map<String, String> reasons() {
    return parked.stream()
        .sorted(Comparator.comparing(Parked::reason))
        .collect(
            Collectors.groupingBy(
                Parked::channel,
                TreeMap::new,
                Collectors.mapping(Parked::reason, Collectors.joining("; "))));
  }

  /** Takes over what a turn found. After an incomplete one, what was parked before stays. */
  void update(PublishTurn turn) {
    Set<Parked> before = parked;
    Set<Parked> after = new HashSet<>(turn.parked());
    if (!turn.isComplete()) {
      after.addAll(before);
    }
    parked = Set.copyOf(after);
    logParked(after, before);
    logFreed(channels(before), channels(after));
  }

  private static void logParked(Set<Parked> after, Set<Parked> before) {
    after.stream()
        .filter(each -> !before.contains(each))
        .collect(
            Collectors.groupingBy(
                Parked::reason,
                TreeMap::new,
                Collectors.mapping(Parked::channel, Collectors.toCollection(TreeSet::new))))
        .forEach(
            (reason, channels) ->
                LOG.warn("Messages for {} are held back: {}", String.join(", ", channels), reason));
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
  record Parked(String channel, String reason) {}
}
