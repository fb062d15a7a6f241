package io.directlinkbot.slack.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.model.User;
import io.directlinkbot.request.approval.Home;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.approval.Profile.Kind;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack tells of users, by one call at a time for each. Thread-safe. */
public final class ProfileLookup {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileLookup.class);

  /** For what decides nothing: names, and those who are no approvers whatever they are. */
  static final Duration FRESH = Duration.ofMinutes(1);

  /** How long an answer counts for somebody who is listed, while Slack gives no newer one. */
  static final Duration GOOD = Duration.ofMinutes(30);

  static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

  private static final int MOST = 10_000;

  private final SlackClient client;
  private final Cache<String, Profile> lastTold;
  private final LoadingCache<String, Optional<Profile>> readings;

  /** Those of whom it was logged that Slack does not tell. */
  private final Set<String> untold = ConcurrentHashMap.newKeySet();

  public ProfileLookup(SlackClient client, InstantSource clock) {
    this.client = client;
    Ticker ticker = CacheTicker.of(clock);
    this.lastTold =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GOOD).ticker(ticker).build();
    this.readings =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.writing(
                    (String _, Optional<Profile> told) ->
                        told.isPresent() ? FRESH : AFTER_A_FAILURE))
            .ticker(ticker)
            .executor(Runnable::run)
            .build(this::read);
  }

  /**
   * What Slack told of the user within the last minute, or tells now, unless it does not. It may
   * take as long as a call to Slack.
   */
  Optional<Profile> of(String user) {
    return readings.get(user);
  }

  /**
   * What Slack tells of the user now: whoever was deactivated a moment ago may not decide any more,
   * and whoever could not be looked up a moment ago may.
   */
  Optional<Profile> now(String user) {
    return readings.refresh(user).join();
  }

  /** What Slack told of the user within the last half an hour. */
  Optional<Profile> before(String user) {
    return Optional.ofNullable(lastTold.getIfPresent(user));
  }

  private Optional<Profile> read(String id) {
    try {
      Profile told = profile(client.user(id));
      lastTold.put(id, told);
      lastTold.put(told.id(), told);
      untold.remove(id);
      return Optional.of(told);
    } catch (SlackException failure) {
      if (untold.add(id)) {
        LOG.warn("Approvers: nothing is known of {}: {}", id, failure.getMessage());
      }
      if (failure.trouble() instanceof Trouble.Channel) {
        // user_not_found is an answer: what was told before counts no more
        lastTold.invalidate(id);
      }
      return Optional.empty();
    }
  }

  private static Profile profile(User user) {
    Optional<User.EnterpriseUser> onGrid = Optional.ofNullable(user.getEnterpriseUser());
    Optional<String> enterprise =
        onGrid
            .flatMap(it -> Optional.ofNullable(it.getEnterpriseId()))
            .or(() -> Optional.ofNullable(user.getEnterpriseId()))
            .filter(id -> !id.isBlank());
    Optional<String> team = Optional.ofNullable(user.getTeamId()).filter(id -> !id.isBlank());
    return new Profile(
        user.getId(), name(user), kind(user), new Home(team, enterprise, user.isStranger()));
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
