package io.directlinkbot.slack.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.model.User;
import io.directlinkbot.problem.SlackProblem;
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

/** Looks up what Slack says about users, by one call at a time for each. Thread-safe. */
public final class ProfileLookup {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileLookup.class);

  /** How old an answer may be for names, and for people who can't be approvers anyway. */
  static final Duration FRESH = Duration.ofMinutes(1);

  /** How long an answer counts for a listed person while Slack gives no newer one. */
  static final Duration GOOD = Duration.ofMinutes(30);

  static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

  private static final int MOST = 10_000;

  private final SlackClient client;
  private final Cache<String, Profile> lastRead;
  private final LoadingCache<String, Optional<Profile>> readings;

  /** The locales of those who were looked up; people rarely change theirs. */
  private final Cache<String, String> locales = Caffeine.newBuilder().maximumSize(MOST).build();

  /** Ids of the users whose failed lookup is in the log already. */
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  public ProfileLookup(SlackClient client, InstantSource clock) {
    this.client = client;
    Ticker ticker = CacheTicker.of(clock);
    this.lastRead =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GOOD).ticker(ticker).build();
    this.readings =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.writing(
                    (String _, Optional<Profile> profile) ->
                        profile.isPresent() ? FRESH : AFTER_A_FAILURE))
            .ticker(ticker)
            .executor(Runnable::run)
            .build(this::read);
  }

  /**
   * Returns an answer of the last minute, or asks Slack; empty when Slack does not answer. It may
   * take as long as a call to Slack.
   */
  Optional<Profile> findRecent(String user) {
    return readings.get(user);
  }

  /**
   * Asks Slack now, past all that is remembered.
   *
   * @throws SlackException when Slack does not answer, or knows no such user
   */
  public Profile ask(String user) throws SlackException {
    return profile(client.user(user));
  }

  /**
   * Asks Slack now; empty when Slack does not answer. A person who was deactivated a moment ago may
   * not decide any more, and one whose lookup failed a moment ago may be found.
   */
  Optional<Profile> readNow(String user) {
    return readings.refresh(user).join();
  }

  /** Returns the last answer of the past half hour, without asking Slack. */
  Optional<Profile> findLast(String user) {
    return Optional.ofNullable(lastRead.getIfPresent(user));
  }

  /**
   * Returns the locale in which a user reads Slack, such as {@code fr-FR}, from an answer of the
   * last minute. When Slack does not answer now, the one of its last answer counts, however old;
   * empty when there was none or it named none.
   */
  Optional<String> locale(String user) {
    Optional<Profile> _ = findRecent(user);
    return knownLocale(user);
  }

  /** Returns the locale that Slack last named for a user, without a call to Slack. */
  Optional<String> knownLocale(String user) {
    return Optional.ofNullable(locales.getIfPresent(user));
  }

  private Optional<Profile> read(String id) {
    try {
      User user = client.user(id);
      Profile profile = profile(user);
      Optional.ofNullable(user.getLocale())
          .filter(locale -> !locale.isBlank())
          .ifPresent(locale -> locales.put(id, locale));
      lastRead.put(id, profile);
      lastRead.put(profile.id(), profile);
      logged.remove(id);
      return Optional.of(profile);
    } catch (SlackException failure) {
      if (logged.add(id)) {
        String said = String.valueOf(failure.getMessage());
        LOG.warn("{}", SlackProblem.APPROVER_UNREAD.with(id, said).clause());
      }
      if (failure.trouble() instanceof Trouble.Channel) {
        // user_not_found is an answer: an earlier one no longer counts
        lastRead.invalidate(id);
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
