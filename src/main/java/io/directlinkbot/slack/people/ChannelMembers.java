package io.directlinkbot.slack.people;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.model.Conversation;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.ConversationReader;
import io.directlinkbot.slack.api.ConversationReader.Page;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up whom a mention in a channel reaches: everybody in a public channel, the members of a
 * private one. Thread-safe.
 */
public final class ChannelMembers {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelMembers.class);
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final ConversationReader channels;
  private final LoadingCache<String, Reach> reaches;

  public ChannelMembers(SlackClient client, InstantSource clock) {
    this.channels = new ConversationReader(client);
    this.reaches =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .ticker(CacheTicker.of(clock))
            .executor(Runnable::run)
            .build(this::read);
  }

  /**
   * Returns whom a mention in the channel reaches: nobody when Slack does not say, because one
   * message too many is better than none.
   *
   * @throws SlackException when Slack asks to wait, or refuses the token
   */
  public Reach reach(String channel) throws SlackException {
    try {
      return reaches.get(channel);
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof SlackException refusal) {
        return unknown(channel, refusal);
      }
      throw failure;
    }
  }

  private static Reach unknown(String channel, SlackException refusal) throws SlackException {
    if (refusal.trouble() instanceof Trouble.RateLimited
        || refusal.trouble() instanceof Trouble.Token) {
      throw refusal;
    }
    LOG.warn("Members of channel {} can't be read: {}", channel, refusal.getMessage());
    return new Reach(Optional.of(Set.of()));
  }

  private Reach read(String channel) throws SlackException {
    if (!isPrivate(channel)) {
      return new Reach(Optional.empty());
    }
    Set<String> members = new HashSet<>();
    String cursor = "";
    do {
      Page<String> page = channels.members(channel, cursor, Urgency.DEADLINE);
      members.addAll(page.items());
      cursor = page.next();
    } while (!cursor.isEmpty());
    return new Reach(Optional.of(members));
  }

  private boolean isPrivate(String channel) throws SlackException {
    Conversation info = channels.info(channel, Urgency.DEADLINE);
    return info.isPrivate() || info.isGroup() || info.isMpim() || info.isIm();
  }

  /**
   * The people whom a mention reaches.
   *
   * @param only their user ids; empty for everybody
   */
  public record Reach(Optional<Set<String>> only) {
    public Reach {
      only = only.map(Set::copyOf);
    }

    public boolean includes(String user) {
      return only.isEmpty() || only.get().contains(user);
    }
  }
}
