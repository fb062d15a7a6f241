package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.loop.Backoff;
import io.directlinkbot.loop.LoggedFault;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.posting.LeaseLost;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Slack match the journal. What can't be published in one turn is still missing in the next,
 * so restarts, outages and rate limits need no path of their own. For one loop; not thread-safe.
 */
public final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Time alone can change a card: a deadline passes. */
  private static final Duration PACE = Duration.ofSeconds(15);

  private final Journal journal;
  private final RequestPublisher requests;
  private final ChannelPublisher channels;
  private final AccountLeases leases;
  private final FailedRequests failures;
  private final ParkedChannels parked = new ParkedChannels();
  private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

  /**
   * A publisher that has published nothing yet.
   *
   * @param leases the accounts whose requests are this bot's to publish
   */
  public Publisher(
      Journal journal,
      RequestPublisher requests,
      ChannelPublisher channels,
      AccountLeases leases,
      InstantSource clock) {
    this.journal = journal;
    this.requests = requests;
    this.channels = channels;
    this.leases = leases;
    this.failures = new FailedRequests(clock);
  }

  /**
   * Publishes everything that is missing and this bot's to publish.
   *
   * @return how long to wait before the next turn
   * @throws TokenRefused if Slack does not take the bot's token any more
   */
  public Duration publishMissing() throws TokenRefused {
    PublishTurn turn = new PublishTurn(PACE);
    channels.writeNotices(turn);
    publishRequests(turn);
    if (Thread.currentThread().isInterrupted()) {
      return PACE;
    }
    channels.publishNotices(turn);
    failures.park(turn);
    parked.update(turn);
    if (!turn.slackAnswers()) {
      return backoff.pause();
    }
    backoff.reset();
    return turn.pause();
  }

  /**
   * The channels in which something waits because it can't be done there or was refused, by id,
   * each with the reason in one line. Any thread may ask.
   */
  public Map<String, String> parked() {
    return parked.reasons();
  }

  private void publishRequests(PublishTurn turn) throws TokenRefused {
    for (InterfaceRequest request : failures.due(journal.toPublish())) {
      if (Thread.currentThread().isInterrupted() || !turn.slackAnswers()) {
        return;
      }
      Optional<Lease> lease = leases.take(request.id().account());
      if (lease.isEmpty()) {
        failures.forget(request.id());
        continue;
      }
      try (Lease held = lease.get()) {
        publish(request, held, turn);
      }
    }
  }

  private void publish(InterfaceRequest request, Lease lease, PublishTurn turn)
      throws TokenRefused {
    try {
      requests.publish(request, lease);
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
        failures.failed(request, fault.toString());
      }
    }
  }

  private void note(InterfaceRequest request, SlackException failure, PublishTurn turn)
      throws TokenRefused {
    String reason = String.valueOf(failure.getMessage());
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
      case Trouble.Channel(String channel) -> turn.park(channel, reason);
      case Trouble.Scope(String channel) -> turn.park(channel, reason);
      case Trouble.Form(String channel) -> failures.refused(request, channel, reason);
      case Trouble.Refused(String channel) -> failures.refused(request, channel, reason);
      case Trouble.Gone _, Trouble.TooLate _ -> failures.refused(request, "", reason);
    }
  }
}
