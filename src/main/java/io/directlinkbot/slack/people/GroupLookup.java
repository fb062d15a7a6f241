package io.directlinkbot.slack.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in which user group. Each is read at most every few minutes, by one call at a time, as
 * Slack allows twenty a minute. While Slack does not answer, what it told last goes on counting for
 * a bounded time. Thread-safe.
 */
public final class GroupLookup {
  private static final Logger LOG = LoggerFactory.getLogger(GroupLookup.class);

  static final Duration FRESH = Duration.ofMinutes(5);

  /** How long an answer counts while Slack gives no newer one. */
  static final Duration GOOD = Duration.ofMinutes(30);

  static final Duration AFTER_A_FAILURE = Duration.ofSeconds(15);

  private final SlackClient client;
  private final Cache<String, ApproverGroup> lastTold;
  private final LoadingCache<String, Reading> readings;
  private final Map<String, String> lastSaid = new ConcurrentHashMap<>();

  public GroupLookup(SlackClient client, InstantSource clock) {
    this.client = client;
    Ticker ticker = CacheTicker.of(clock);
    this.lastTold = Caffeine.newBuilder().expireAfterWrite(GOOD).ticker(ticker).build();
    this.readings =
        Caffeine.newBuilder()
            .expireAfter(Expiry.writing((String _, Reading reading) -> reading.keptFor()))
            .ticker(ticker)
            .executor(Runnable::run)
            .build(this::read);
  }

  /** The group as it is known now. It may take as long as a call to Slack. */
  public ApproverGroup of(String id) {
    return readings.get(id).group();
  }

  /** Reads a group anew, so that who clicks does not wait for it. */
  void refresh(String id) {
    readings.refresh(id).join();
  }

  /** The group has changed: what was told before counts no more. */
  public void forget(String id) {
    // waits for a reading under way, which may have put the old answer into the other
    readings.invalidate(id);
    lastTold.invalidate(id);
  }

  private Reading read(String id) {
    try {
      ApproverGroup told = new ApproverGroup.Read(id, client.groupMembers(id));
      lastTold.put(id, told);
      lastSaid.remove(id);
      return new Reading(told, FRESH);
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.Channel) {
        // no_such_subteam, or plan_upgrade_required: an answer, which later tries do not change
        say(id, "there is no such user group", failure);
        lastTold.invalidate(id);
        return new Reading(new ApproverGroup.Missing(id), FRESH);
      }
      return readBefore(id, failure);
    }
  }

  private Reading readBefore(String id, SlackException failure) {
    ApproverGroup told = lastTold.getIfPresent(id);
    if (told == null) {
      say(id, "nobody may as its member", failure);
      return new Reading(new ApproverGroup.Unread(id), AFTER_A_FAILURE);
    }
    say(id, "it counts as it was read before", failure);
    Duration left =
        lastTold
            .policy()
            .expireAfterWrite()
            .flatMap(expiry -> expiry.ageOf(id))
            .map(GOOD::minus)
            .filter(Duration::isPositive)
            .orElse(Duration.ZERO);
    return new Reading(told, left.compareTo(AFTER_A_FAILURE) < 0 ? left : AFTER_A_FAILURE);
  }

  private void say(String id, String consequence, SlackException failure) {
    if (!consequence.equals(lastSaid.put(id, consequence))) {
      LOG.warn("The group of approvers {}: {}: {}", id, consequence, failure.getMessage());
    }
  }

  private record Reading(ApproverGroup group, Duration keptFor) {}
}
