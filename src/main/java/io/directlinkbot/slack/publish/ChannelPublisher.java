package io.directlinkbot.slack.publish;

import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.loop.Backoff;
import io.directlinkbot.loop.LoggedFault;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.publish.due.DueRequest;
import io.directlinkbot.slack.publish.due.PublishNews;
import io.directlinkbot.slack.publish.due.PublishQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one channel match the journal. What can't be published in one turn is still due in the
 * next, so restarts, outages and rate limits need no path of their own. For one loop; not
 * thread-safe, except for {@link #news}.
 */
final class ChannelPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelPublisher.class);

  /** The longest pause: the clock may be moved, and what was refused is tried again. */
  private static final Duration PACE = Duration.ofSeconds(15);

  /** What is due at a time comes surely due when the wait is not cut to a whole millisecond. */
  private static final Duration ROUNDING = Duration.ofMillis(1);

  private final String channel;
  private final SlackClient client;
  private final PublishNews news;
  private final PublishQueue queue;
  private final RequestPublisher requests;
  private final ChannelNotices notices;
  private final AccountLeases leases;
  private final ParkedChannels parked;
  private final InstantSource clock;
  private final FailedRequests failures;
  private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

  ChannelPublisher(
      String channel,
      SlackClient client,
      PublishNews news,
      PublishQueue queue,
      RequestPublisher requests,
      ChannelNotices notices,
      AccountLeases leases,
      ParkedChannels parked,
      InstantSource clock) {
    this.channel = channel;
    this.client = client;
    this.news = news;
    this.queue = queue;
    this.requests = requests;
    this.notices = notices;
    this.leases = leases;
    this.parked = parked;
    this.clock = clock;
    this.failures = new FailedRequests(clock);
  }

  String channel() {
    return channel;
  }

  PublishNews news() {
    return news;
  }

  /**
   * Publishes everything that is missing and this bot's to publish.
   *
   * @return how long to wait before the next turn
   * @throws TokenRefused if Slack does not take the bot's token any more
   */
  Duration publishMissing() throws TokenRefused {
    PublishTurn turn = new PublishTurn(PACE);
    notices.writeDue(news.takeArrivals(), turn);
    collectNews();
    publishRequests(turn);
    if (Thread.currentThread().isInterrupted()) {
      return PACE;
    }
    notices.publishMissing(news.takeNotices(), turn);
    failures.park(turn);
    parked.update(channel, turn);
    if (!turn.slackAnswers()) {
      return backoff.pause();
    }
    backoff.reset();
    queue.nextTime().ifPresent(time -> turn.nextWithin(until(time)));
    return turn.pause();
  }

  private void collectNews() {
    PublishNews.Reported reported = news.take().with(queue.takeTimed());
    try {
      queue.collect(reported);
    } catch (RuntimeException fault) {
      // the store can't be read now; the next turn looks again
      news.putBack(reported);
      throw fault;
    }
  }

  private Duration until(Instant time) {
    Duration left = Duration.between(clock.instant(), time).plus(ROUNDING);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void publishRequests(PublishTurn turn) throws TokenRefused {
    for (DueRequest each : failures.toTry(queue.inOrder())) {
      if (Thread.currentThread().isInterrupted()
          || !turn.slackAnswers()
          || turn.isParked(channel)) {
        return;
      }
      Duration early = pauseBefore(each);
      if (early.isPositive()) {
        turn.retryWithin(early);
        continue;
      }
      Optional<Lease> lease = leases.take(each.id().account());
      if (lease.isEmpty()) {
        queue.forget(each.id().account());
        continue;
      }
      try (Lease held = lease.get()) {
        publish(each, held, turn);
      }
    }
  }

  /**
   * Returns how long its calls would have to wait, so that nothing is drawn in vain. A card that
   * was drawn before is changed, and what is new mostly gets a reply.
   */
  private Duration pauseBefore(DueRequest request) {
    Duration post = client.pauseBeforePost(channel, request.urgency());
    Duration update = client.pauseBeforeUpdate(request.urgency());
    return queue.isDrawn(request.id()) && update.compareTo(post) > 0 ? update : post;
  }

  private void publish(DueRequest due, Lease lease, PublishTurn turn) throws TokenRefused {
    InterfaceRequest request = due.request();
    try {
      RequestPublisher.Result result = requests.publish(due, lease);
      queue.published(result.basis(), result.drawnAt(), result.complete());
      failures.recovered(request.id());
    } catch (LeaseLost _) {
      turn.retryWithin(PublishTurn.LEASE_PACE);
    } catch (SlackException failure) {
      note(request, failure, turn);
    } catch (RuntimeException fault) {
      LOG.debug("{}", request.id(), fault);
      if (LoggedFault.isIn(fault)) {
        failures.failedQuietly(request);
      } else {
        failures.failed(request, Reason.quoted(fault.toString()));
      }
    }
  }

  private void note(InterfaceRequest request, SlackException failure, PublishTurn turn)
      throws TokenRefused {
    Reason reason = failure.reason();
    switch (failure.trouble()) {
      case Trouble.RateLimited(Duration pause) -> {
        LOG.debug("{}: {}", request.id(), reason);
        turn.retryWithin(pause);
      }
      case Trouble.Uncertain _ -> {
        // its channel alone may be in trouble: as a failed one it comes last in the next turn
        failures.failed(request, reason);
        turn.noteSilence();
      }
      case Trouble.Token _ -> throw TokenRefused.bot(failure);
      case Trouble.Channel(String where) -> turn.park(where, reason);
      case Trouble.Scope(String where) -> turn.park(where, reason);
      case Trouble.Form(String where) -> failures.refused(request, where, reason);
      case Trouble.Refused(String where) -> failures.refused(request, where, reason);
      case Trouble.Gone _, Trouble.TooLate _ -> failures.refused(request, "", reason);
    }
  }
}
