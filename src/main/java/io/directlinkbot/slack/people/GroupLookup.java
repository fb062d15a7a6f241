package io.directlinkbot.slack.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.SlackProblem;
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
 * Looks up who is in a Slack user group. Each group is read at most every few minutes, by one call
 * at a time, because Slack allows twenty calls a minute. While Slack does not answer, its last
 * answer counts for a bounded time. Thread-safe.
 */
public final class GroupLookup {
  private static final Logger LOG = LoggerFactory.getLogger(GroupLookup.class);

  static final Duration FRESH = Duration.ofMinutes(5);

  /** How long an answer counts while Slack gives no newer one. */
  static final Duration GOOD = Duration.ofMinutes(30);

  static final Duration AFTER_A_FAILURE = Duration.ofSeconds(15);

  private final SlackClient client;
  private final Cache<String, ApproverGroup> lastRead;
  private final LoadingCache<String, Reading> readings;
  private final Map<String, String> lastLogged = new ConcurrentHashMap<>();

  public GroupLookup(SlackClient client, InstantSource clock) {
    this.client = client;
    Ticker ticker = CacheTicker.of(clock);
    this.lastRead = Caffeine.newBuilder().expireAfterWrite(GOOD).ticker(ticker).build();
    this.readings =
        Caffeine.newBuilder()
            .expireAfter(Expiry.writing((String _, Reading reading) -> reading.keptFor()))
            .ticker(ticker)
            .executor(Runnable::run)
            .build(this::read);
  }

  /** Returns the group as it is known now. It may take as long as a call to Slack. */
  public ApproverGroup find(String id) {
    return readings.get(id).group();
  }

  /** Reads a group again ahead of time, so that no click has to wait for it. */
  void refresh(String id) {
    readings.refresh(id).join();
  }

  /** Forgets a group that has changed, earlier answers included. */
  public void forget(String id) {
    // first: this waits for a reading under way, which may store the old answer in lastRead
    readings.invalidate(id);
    lastRead.invalidate(id);
  }

  private Reading read(String id) {
    try {
      ApproverGroup group = new ApproverGroup.Read(id, client.groupMembers(id));
      lastRead.put(id, group);
      lastLogged.remove(id);
      return new Reading(group, FRESH);
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.Channel) {
        // no_such_subteam or plan_upgrade_required is an answer: trying again does not change it
        log(id, "", SlackProblem.GROUP_MISSING.with(id, said(failure)));
        lastRead.invalidate(id);
        return new Reading(new ApproverGroup.Missing(id), FRESH);
      }
      return earlierReading(id, failure);
    }
  }

  private Reading earlierReading(String id, SlackException failure) {
    ApproverGroup group = lastRead.getIfPresent(id);
    if (group == null) {
      logUnread(id, "its members are no approvers", failure);
      return new Reading(new ApproverGroup.Unread(id), AFTER_A_FAILURE);
    }
    logUnread(id, "its last known members count", failure);
    Duration left =
        lastRead
            .policy()
            .expireAfterWrite()
            .flatMap(expiry -> expiry.ageOf(id))
            .map(GOOD::minus)
            .filter(Duration::isPositive)
            .orElse(Duration.ZERO);
    return new Reading(group, left.compareTo(AFTER_A_FAILURE) < 0 ? left : AFTER_A_FAILURE);
  }

  private void logUnread(String id, String consequence, SlackException failure) {
    log(id, consequence, SlackProblem.GROUP_UNREAD.with(id, consequence, said(failure)));
  }

  private void log(String id, String consequence, Diagnosis diagnosis) {
    if (!consequence.equals(lastLogged.put(id, consequence))) {
      LOG.warn("{}", diagnosis.clause());
    }
  }

  private static String said(SlackException failure) {
    return String.valueOf(failure.getMessage());
  }

  private record Reading(ApproverGroup group, Duration keptFor) {}
}
