package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.Post;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.LeasedMessages;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts the notices of one channel, each once and in order. Not thread-safe. */
final class NoticePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(NoticePublisher.class);

  private final List<AccountView> accounts;
  private final NoticeLog notices;
  private final NoticeTexts texts;
  private final Posting posting;
  private final AccountLeases leases;
  private final InstantSource clock;

  /** The refused notices, by key. */
  private final Map<String, Setback> refused = new HashMap<>();

  /** Whether a notice may be left over from the last turn. */
  private boolean isOneLeft;

  /**
   * A publisher that has posted nothing yet.
   *
   * @param accounts those of the channel, at least one
   */
  NoticePublisher(
      List<AccountView> accounts,
      NoticeLog notices,
      NoticeTexts texts,
      Posting posting,
      AccountLeases leases,
      InstantSource clock) {
    this.accounts = List.copyOf(accounts);
    this.notices = notices;
    this.texts = texts;
    this.posting = posting;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Posts every notice that is missing and this bot's to post.
   *
   * @param news whether notices came since the last call
   * @throws TokenRefused if Slack does not take the bot's token any more
   */
  void publishMissing(boolean news, PublishTurn turn) throws TokenRefused {
    if (!news && !isOneLeft) {
      return;
    }
    isOneLeft = true;
    boolean left = false;
    for (Notice notice : notices.toPublish()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      if (isHere(notice)) {
        if (isRefused(notice, turn)) {
          left = true;
        } else {
          switch (publish(notice, turn)) {
            case DONE -> {
              // posted, or nothing to post
            }
            case REFUSED -> left = true;
            case CHANNEL_WAITS -> {
              return;
            }
          }
        }
      }
    }
    isOneLeft = left;
  }

  private AttemptResult publish(Notice notice, PublishTurn turn) throws TokenRefused {
    Optional<Lease> lease = leases.take(notice.account());
    if (lease.isEmpty()) {
      return AttemptResult.DONE;
    }
    try (Lease held = lease.get()) {
      publish(notice, held);
      return AttemptResult.DONE;
    } catch (LeaseLost _) {
      turn.retryWithin(PublishTurn.LEASE_PACE);
      return AttemptResult.CHANNEL_WAITS;
    } catch (SlackException failure) {
      return note(notice, failure, turn);
    }
  }

  private void publish(Notice notice, Lease lease) throws SlackException {
    Post post = new Post("notice/" + notice.key(), "message");
    LeasedMessages messages = posting.under(lease, post.subject(), Urgency.REST);
    Optional<Message> message = texts.message(notice, messages.isBegun(post));
    if (message.isPresent()) {
      messages.post(
          new MessageDraft(
              post,
              Destination.in(channel()),
              message.get(),
              MessageMetadata.notice(notice.key())));
    }
    notices.published(notice);
    refused.remove(notice.key());
  }

  private AttemptResult note(Notice notice, SlackException failure, PublishTurn turn)
      throws TokenRefused {
    Reason reason = failure.reason();
    return switch (failure.trouble()) {
      case Trouble.RateLimited(Duration pause) -> {
        turn.retryWithin(pause);
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Channel(String where) -> {
        turn.park(where, reason);
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Scope(String where) -> {
        turn.park(where, reason);
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Uncertain _ -> {
        LOG.debug("{}: {}", notice.key(), reason);
        turn.noteSilence();
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Token _ -> throw TokenRefused.bot(failure);
      case Trouble.Form(String where) -> refused(notice, where, reason, turn);
      case Trouble.Refused(String where) -> refused(notice, where, reason, turn);
      case Trouble.Gone _, Trouble.TooLate _ -> refused(notice, "", reason, turn);
    };
  }

  private AttemptResult refused(Notice notice, String where, Reason reason, PublishTurn turn) {
    Setback setback = Setback.refused(clock.instant(), where, reason);
    if (refused.put(notice.key(), setback) == null) {
      LOG.warn("The notice {} can't be published: {}", notice.key(), reason);
    }
    setback.park(turn);
    return AttemptResult.REFUSED;
  }

  /** Whether the notice is left alone after a refusal; its channel stays parked then. */
  private boolean isRefused(Notice notice, PublishTurn turn) {
    Setback setback = refused.get(notice.key());
    if (setback == null || setback.isOver(clock.instant())) {
      return false;
    }
    setback.park(turn);
    return true;
  }

  private String channel() {
    return accounts.getFirst().account().channel();
  }

  private boolean isHere(Notice notice) {
    return switch (notice) {
      case Notice.Digest digest -> digest.channel().equals(channel());
      case Notice.NotArrived late -> late.announcement().channel().equals(channel());
      case Notice.PollOutageBegan _, Notice.PollOutageEnded _ ->
          accounts.stream().anyMatch(view -> view.account().name().equals(notice.account()));
    };
  }

  /** What an attempt means for the notices after it. */
  private enum AttemptResult {
    /** Posted, left out, or another bot's to post. */
    DONE,
    /** Slack refuses this notice; others of its channel may be taken. */
    REFUSED,
    /** Nothing can be posted to the channel in this turn. */
    CHANNEL_WAITS
  }
}
