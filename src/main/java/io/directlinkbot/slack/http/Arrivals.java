package io.directlinkbot.slack.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers when a request came that Slack had signed, and reports those that were refused, at most
 * once in ten minutes: the address is known to everybody. Thread-safe.
 */
final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final Duration QUIET = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Map<Refusal, Instant> reported = new EnumMap<>(Refusal.class);
  private final Map<Refusal, Integer> unreported = new EnumMap<>(Refusal.class);
  private long wrong;
  private @Nullable Instant lastSigned;

  Arrivals(InstantSource clock) {
    this.clock = clock;
  }

  /** Why a request is refused that claims to come from Slack. */
  enum Refusal {
    WRONG_TIME("their time is more than five minutes off", "check the clock of this machine"),
    WRONG_SIGNATURE("their signature is wrong", "check slack.signing_secret");

    private final String why;
    private final String fix;

    Refusal(String why, String fix) {
      this.why = why;
      this.fix = fix;
    }
  }

  synchronized void signed() {
    if (lastSigned == null) {
      LOG.info("Slack reaches the bot: its first signed request has come");
    }
    lastSigned = clock.instant();
  }

  synchronized void refused(Refusal refusal) {
    wrong++;
    int count = unreported.merge(refusal, 1, Integer::sum);
    Instant now = clock.instant();
    Instant last = reported.get(refusal);
    if (last != null && Duration.between(last, now).abs().compareTo(QUIET) < 0) {
      return;
    }
    reported.put(refusal, now);
    unreported.remove(refusal);
    LOG.warn(
        "Refused {} request(s) to {}: {}. If they came from Slack, {}. Reported at most every {}"
            + " minutes.",
        count,
        EventsEndpoint.PATH,
        refusal.why,
        refusal.fix,
        QUIET.toMinutes());
  }

  /** Returns what is known of whether Slack reaches the bot, in a few words. */
  synchronized String summary() {
    Instant last = lastSigned;
    if (last != null) {
      return "the last request that Slack signed came at " + last.truncatedTo(ChronoUnit.SECONDS);
    }
    return "no request that Slack signed has come yet"
        + (wrong == 0 ? "" : ", and %s with a wrong signature or time".formatted(wrong));
  }
}
