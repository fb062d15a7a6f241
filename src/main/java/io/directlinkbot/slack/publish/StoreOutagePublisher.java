package io.directlinkbot.slack.publish;

import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.posting.UnleasedMessages;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.channel.StoreOutageText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports to each channel that the store has not been writable for a minute, and when it is again.
 * The reports can't be noted in the store, so each is looked up in its channel first: another bot
 * may have posted it. A bot that is restarted during the outage does not report its end. Not
 * thread-safe.
 */
public final class StoreOutagePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOutagePublisher.class);

  /** A failover is over sooner, and people need not know of it. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Set<String> channels;
  private final UnleasedMessages messages;
  private final Texts texts;
  private final InstantSource clock;

  /** The channels in which the outage is reported, and its end is not. */
  private final Set<String> reported = new HashSet<>();

  private Optional<Instant> since = Optional.empty();

  /**
   * A publisher that has seen no outage yet.
   *
   * @param channels by id
   * @param texts in the language of the channels
   */
  public StoreOutagePublisher(
      Set<String> channels, SlackClient client, Texts texts, InstantSource clock) {
    this.channels = Set.copyOf(channels);
    this.messages = new UnleasedMessages(client);
    this.texts = texts;
    this.clock = clock;
  }

  /** Reports what is due; call it from time to time, as that also repeats failed reports. */
  public void reportIfDue(boolean writable) {
    Instant now = clock.instant();
    Instant begun = since.orElse(now);
    if (writable) {
      Message end = StoreOutageText.writable(texts, begun, now);
      reported.removeIf(channel -> report(channel, begun, "writable", end));
      since = reported.isEmpty() ? Optional.empty() : since;
      return;
    }
    since = Optional.of(begun);
    if (!now.isBefore(begun.plus(PATIENCE))) {
      Message outage = StoreOutageText.unwritable(texts, begun);
      channels.stream()
          .filter(channel -> !reported.contains(channel))
          .filter(channel -> report(channel, begun, "unwritable", outage))
          .toList()
          .forEach(reported::add);
    }
  }

  /** Returns whether the report stands in the channel now. */
  private boolean report(String channel, Instant begun, String what, Message message) {
    // by the hour: bots notice an outage seconds apart
    String key = "store/%s/%s".formatted(what, begun.truncatedTo(ChronoUnit.HOURS));
    try {
      messages.postUnlessFound(channel, key, begun, message);
      return true;
    } catch (SlackException failure) {
      LOG.debug("The store's outage can't be reported to {}: {}", channel, failure.getMessage());
      return false;
    }
  }
}
