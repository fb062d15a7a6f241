package io.directlinkbot.slack.publish;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels in which something can't be done, and why; logged when that begins and when it ends.
 * One thread takes notes turn by turn, any may ask.
 */
final class ParkedChannels {
  private static final Logger LOG = LoggerFactory.getLogger(ParkedChannels.class);

  private final Set<Parked> thisTurn = new HashSet<>();
  private volatile Set<Parked> now = Set.of();

  /** What can't be done in each, by the channel's id, in one line. */
  Map<String, String> reasons() {
    return now.stream()
        .sorted()
        .collect(
            Collectors.groupingBy(
                Parked::channel,
                TreeMap::new,
                Collectors.mapping(Parked::reason, Collectors.joining("; "))));
  }

  void note(String channel, String reason) {
    thisTurn.add(new Parked(channel, reason));
  }

  /**
   * Ends a turn.
   *
   * @param complete whether everything was tried: what was not noted works again
   */
  void turnEnds(boolean complete) {
    Set<Parked> before = now;
    Set<Parked> after = new HashSet<>(thisTurn);
    thisTurn.clear();
    if (!complete) {
      after.addAll(before);
    }
    now = Set.copyOf(after);
    after.stream()
        .filter(each -> !before.contains(each))
        .collect(
            Collectors.groupingBy(
                Parked::reason,
                TreeMap::new,
                Collectors.mapping(Parked::channel, Collectors.toCollection(TreeSet::new))))
        .forEach(
            (reason, channels) ->
                LOG.warn("What belongs into {} waits: {}", String.join(", ", channels), reason));
    Set<String> parked = channels(after);
    channels(before).stream()
        .filter(channel -> !parked.contains(channel))
        .forEach(channel -> LOG.info("Nothing waits for channel {} any more", channel));
  }

  private static Set<String> channels(Collection<Parked> parked) {
    return parked.stream().map(Parked::channel).collect(Collectors.toCollection(TreeSet::new));
  }

  private record Parked(String channel, String reason) implements Comparable<Parked> {
    @Override
    public int compareTo(Parked other) {
      return reason.compareTo(other.reason);
    }
  }
}
