package io.directlinkbot.slack.publish;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.PostedMessages;
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
 * Tells each channel that the store can't be written, once that has lasted a minute, and when it
 * can be again. What was told can't be written down just then, so it is looked up in the channel,
 * where another bot may have told it; a bot that is started anew meanwhile does not tell the end.
 * Not thread-safe.
 */
public final class StoreOutagePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOutagePublisher.class);

  /** A failover is over sooner and nobody's concern. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Set<String> channels;
  private final SlackClient client;
  private final PostedMessages posted;
  private final InstantSource clock;
  private final Set<String> told = new HashSet<>();
  private Optional<Instant> since = Optional.empty();

  public StoreOutagePublisher(Set<String> channels, SlackClient client, InstantSource clock) {
    this.channels = Set.copyOf(channels);
    this.client = client;
    this.posted = new PostedMessages(client);
    this.clock = clock;
  }

  /** The store can be written now, or can't. */
  public void look(boolean writable) {
    Instant now = clock.instant();
    if (!writable) {
      Instant begun = since.orElse(now);
      since = Optional.of(begun);
      if (!now.isBefore(begun.plus(PATIENCE))) {
        channels.stream()
            .filter(channel -> !told.contains(channel))
            .filter(
                channel -> tell(channel, begun, "unwritable", StoreOutageText.unwritable(begun)))
            .toList()
            .forEach(told::add);
      }
      return;
    }
    Instant begun = since.orElse(now);
    told.removeIf(
        channel -> tell(channel, begun, "writable", StoreOutageText.writable(begun, now)));
    if (told.isEmpty()) {
      since = Optional.empty();
    }
  }

  /** Returns whether it stands there now. */
  private boolean tell(String channel, Instant begun, String what, Message message) {
    // by the hour: bots notice it seconds apart
    Metadata metadata =
        MessageMetadata.notice("store/%s/%s".formatted(what, begun.truncatedTo(ChronoUnit.HOURS)));
    try {
      if (posted.find(channel, null, begun, message.text(), metadata).isEmpty()) {
        client.post(Destination.in(channel), message, metadata);
      }
      return true;
    } catch (SlackException failure) {
      LOG.debug("{} can't be told of the store: {}", channel, failure.getMessage());
      return false;
    }
  }
}
