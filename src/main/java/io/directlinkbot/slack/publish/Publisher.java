package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.loop.Reported;
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
 * Makes Slack match the journal, turn by turn: whatever could not be published in one turn is still
 * missing in the next. Not thread-safe: one loop.
 */
public final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Time alone can change a card: a deadline passes. */
  private static final Duration NEXT_LOOK = Duration.ofSeconds(15);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LAST_RETRY = Duration.ofMinutes(1);

  private final Journal journal;
  private final RequestPublisher requests;
  private final ChannelPublisher news;
  private final AccountLeases leases;
  private final FailedRequests setbacks;
  private final ParkedChannels parked = new ParkedChannels();
  private Duration retry = FIRST_RETRY;

  /**
   * A publisher that has published nothing yet.
   *
   * @param leases which accounts' requests are this bot's to publish
   */
  public Publisher(
      Journal journal,
      RequestPublisher requests,
      ChannelPublisher news,
      AccountLeases leases,
      InstantSource clock) {
    this.journal = journal;
    this.requests = requests;
    this.news = news;
    this.leases = leases;
    this.setbacks = new FailedRequests(clock);
  }

  /**
   * Publishes everything that is missing and this bot's to publish.
   *
   * @return how long to wait for the next turn
   * @throws TokenRefused when Slack does not take the bot's token any more
   */
  public Duration turn() throws TokenRefused {
    NextTurn next = new NextTurn(NEXT_LOOK);
    boolean answers = true;
    news.look(next);
    for (InterfaceRequest request : setbacks.due(journal.toPublish())) {
      if (Thread.currentThread().isInterrupted()) {
        return NEXT_LOOK;
      }
      Optional<Lease> lease = leases.take(request.id().account());
      if (lease.isEmpty()) {
        setbacks.leave(request.id());
        continue;
      }
      Optional<Trouble> trouble;
      try (Lease held = lease.get()) {
        trouble = publish(request, held);
      } catch (LeaseLost _) {
        next.hasToTryAgainIn(NextTurn.WHILE_NOT_OURS);
        continue;
      }
      if (trouble.isPresent() && trouble.get() instanceof Trouble.Uncertain) {
        // it may be in this one's channel alone
        answers = false;
        break;
      }
      if (trouble.isPresent() && trouble.get() instanceof Trouble.RateLimited(Duration pause)) {
        next.hasToTryAgainIn(pause);
      }
    }
    answers &= news.publish(parked, next);
    setbacks.note(parked);
    if (!answers) {
      parked.turnEnds(false);
      return backOff();
    }
    parked.turnEnds(next.isAllTried());
    retry = FIRST_RETRY;
    return next.pause();
  }

  /**
   * The channels in which something waits because it can't be done there or was refused, by id,
   * each with the reason in one line. Any thread may ask.
   */
  public Map<String, String> parked() {
    return parked.reasons();
  }

  private Optional<Trouble> publish(InterfaceRequest request, Lease lease)
      throws TokenRefused, LeaseLost {
    try {
      requests.publish(request, lease);
      setbacks.recovered(request.id());
      return Optional.empty();
    } catch (SlackException failure) {
      note(request, failure);
      return Optional.of(failure.trouble());
    } catch (RuntimeException fault) {
      LOG.debug("{}", request.id(), fault);
      if (Reported.is(fault)) {
        setbacks.held(request);
      } else {
        setbacks.failed(request, fault.toString());
      }
      return Optional.empty();
    }
  }

  private void note(InterfaceRequest request, SlackException failure) throws TokenRefused {
    String why = String.valueOf(failure.getMessage());
    switch (failure.trouble()) {
      case Trouble.RateLimited _ -> LOG.debug("{}: {}", request.id(), why);
      case Trouble.Uncertain _ -> setbacks.failed(request, why);
      case Trouble.Token _ -> throw TokenRefused.bot(failure);
      case Trouble.Channel(String channel) -> parked.note(channel, why);
      case Trouble.Scope(String channel) -> parked.note(channel, why);
      case Trouble.Form(String channel) -> setbacks.refused(request, channel, why);
      case Trouble.Refused(String channel) -> setbacks.refused(request, channel, why);
      case Trouble.Gone _, Trouble.TooLate _ -> setbacks.refused(request, "", why);
    }
  }

  private Duration backOff() {
    Duration wait = retry;
    Duration twice = retry.multipliedBy(2);
    retry = twice.compareTo(LAST_RETRY) < 0 ? twice : LAST_RETRY;
    return wait;
  }
}
