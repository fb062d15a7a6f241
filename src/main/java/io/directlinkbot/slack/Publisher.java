package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.SlackException.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Slack match the journal, turn by turn: whatever could not be published in one turn is still
 * missing in the next. Not thread-safe: one loop.
 */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Time alone can change a card: a deadline passes. */
  private static final Duration NEXT_LOOK = Duration.ofSeconds(15);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LAST_RETRY = Duration.ofMinutes(1);

  private final Journal journal;
  private final RequestPublisher requests;
  private final InstantSource clock;
  private final Set<String> troubled = new HashSet<>();
  private Duration retry = FIRST_RETRY;
  private Instant quietUntil = Instant.MIN;

  Publisher(Journal journal, RequestPublisher requests, InstantSource clock) {
    this.journal = journal;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Publishes everything that is missing.
   *
   * @return how long to wait for the next turn
   * @throws TokenRefused when Slack does not take the bot's token any more
   */
  Duration turn() throws TokenRefused {
    Instant now = clock.instant();
    if (now.isBefore(quietUntil)) {
      // woken by news, which is no reason to call before Slack wants to be called again
      return Duration.between(now, quietUntil);
    }
    for (InterfaceRequest request : journal.toPublish()) {
      try {
        requests.publish(request);
        if (troubled.remove(request.id().account())) {
          LOG.info("{}: published again", request.id().account());
        }
      } catch (SlackException failure) {
        switch (failure.trouble()) {
          case Trouble.RateLimited(Duration pause) -> {
            quietUntil = clock.instant().plus(pause);
            return pause;
          }
          case Trouble.Uncertain _ -> {
            report(request, failure);
            return backOff();
          }
          case Trouble.Token _ -> throw new TokenRefused(failure);
          // only this request's channel or message is concerned; it is tried again, the others go
          // on
          case Trouble.Channel _, Trouble.Gone _, Trouble.Refused _ -> report(request, failure);
        }
      }
    }
    retry = FIRST_RETRY;
    return NEXT_LOOK;
  }

  private Duration backOff() {
    Duration wait = retry;
    Duration twice = retry.multipliedBy(2);
    retry = twice.compareTo(LAST_RETRY) < 0 ? twice : LAST_RETRY;
    return wait;
  }

  private void report(InterfaceRequest request, SlackException failure) {
    if (troubled.add(request.id().account())) {
      LOG.warn("{} can't be published: {}", request.id(), failure.getMessage());
    }
  }
}
