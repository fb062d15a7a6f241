package io.directlinkbot.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.model.User;
import io.directlinkbot.request.Profile;
import io.directlinkbot.request.Profile.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack tells of users, each asked for at most once a minute. Thread-safe. */
final class Profiles {
  private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

  /** So long may somebody who was just deactivated, or made a guest, still count. */
  static final Duration FRESH = Duration.ofMinutes(1);

  static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

  private static final int MOST = 10_000;

  private final SlackClient client;
  private final LoadingCache<String, Optional<Profile>> readings;

  Profiles(SlackClient client, InstantSource clock) {
    this.client = client;
    this.readings =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.writing(
                    (String _, Optional<Profile> told) ->
                        told.isPresent() ? FRESH : AFTER_A_FAILURE))
            .ticker(Tickers.of(clock))
            .executor(Runnable::run)
            .build(this::read);
  }

  /** What Slack tells of the user, unless it does not. It may take as long as a call to Slack. */
  Optional<Profile> of(String user) {
    return readings.get(user);
  }

  private Optional<Profile> read(String id) {
    try {
      User user = client.user(id);
      return Optional.of(new Profile(name(user), kind(user)));
    } catch (SlackException failure) {
      LOG.warn("Approvers: nothing is known of {}: {}", id, failure.getMessage());
      return Optional.empty();
    }
  }

  private static Kind kind(User user) {
    if (user.isDeleted()) {
      return Kind.DEACTIVATED;
    }
    if (user.isBot()) {
      return Kind.BOT;
    }
    return user.isRestricted() || user.isUltraRestricted() ? Kind.GUEST : Kind.MEMBER;
  }

  private static String name(User user) {
    return Optional.ofNullable(user.getRealName())
        .filter(name -> !name.isBlank())
        .orElse(user.getId());
  }
}
