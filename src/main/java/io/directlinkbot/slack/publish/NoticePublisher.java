package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.Post;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.notice.Notice;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts notices to their channels, each once and those of a channel in order. A channel that takes
 * none holds up no other. Not thread-safe.
 */
final class NoticePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(NoticePublisher.class);

  private final NoticeLog notices;
  private final NoticeTexts texts;
  private final Posting posting;
  private final AccountLeases leases;
  private final Map<String, AccountView> accounts;
  private final InstantSource clock;

  /** The refused notices, by key. */
  private final Map<String, Setback> refused = new HashMap<>();

  /** Channels in which a call got no answer, in the order of the last attempts. */
  private final Set<String> silent = new LinkedHashSet<>();

  NoticePublisher(
      NoticeLog notices,
      NoticeTexts texts,
      Posting posting,
      AccountLeases leases,
      Map<String, AccountView> accounts,
      InstantSource clock) {
    this.notices = notices;
    this.texts = texts;
    this.posting = posting;
    this.leases = leases;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  /**
   * Posts every notice that is missing and this bot's to post.
   *
   * @throws TokenRefused if Slack does not take the bot's token any more
   */
  void publishMissing(PublishTurn turn) throws TokenRefused {
    Set<String> waiting = new HashSet<>();
    for (Notice notice : silentLast(notices.toPublish())) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      Optional<String> channel = channel(notice);
      if (channel.isEmpty() || waiting.contains(channel.get()) || isRefused(notice, turn)) {
        continue;
      }
      switch (publish(notice, channel.get(), turn)) {
        case DONE -> silent.remove(channel.get());
        case REFUSED -> {
          // noted, and left alone for a while
        }
        case CHANNEL_WAITS -> waiting.add(channel.get());
        case NO_ANSWER -> {
          silent.remove(channel.get());
          silent.add(channel.get());
          turn.noteSilence();
          return;
        }
      }
    }
  }

  /**
   * Other channels come before one that gave no answer: the trouble may be that channel's alone.
   */
  private List<Notice> silentLast(List<Notice> all) {
    List<String> last = List.copyOf(silent);
    return all.stream()
        .sorted(Comparator.comparingInt(notice -> last.indexOf(channel(notice).orElse(""))))
        .toList();
  }

  private AttemptResult publish(Notice notice, String channel, PublishTurn turn)
      throws TokenRefused {
    Optional<Lease> lease = leases.take(notice.account());
    if (lease.isEmpty()) {
      return AttemptResult.DONE;
    }
    try (Lease held = lease.get()) {
      publish(notice, channel, held);
      return AttemptResult.DONE;
    } catch (LeaseLost _) {
      turn.retryWithin(PublishTurn.LEASE_PACE);
      return AttemptResult.CHANNEL_WAITS;
    } catch (SlackException failure) {
      return note(notice, failure, turn);
    }
  }

  private void publish(Notice notice, String channel, Lease lease) throws SlackException {
    Post post = new Post("notice/" + notice.key(), "message");
    LeasedMessages messages = posting.under(lease, post.subject(), Urgency.REST);
    Optional<Message> message = texts.message(notice, messages.isBegun(post));
    if (message.isPresent()) {
      messages.post(
          new MessageDraft(
              post, Destination.in(channel), message.get(), MessageMetadata.notice(notice.key())));
    }
    notices.published(notice);
    refused.remove(notice.key());
  }

  private AttemptResult note(Notice notice, SlackException failure, PublishTurn turn)
      throws TokenRefused {
    String reason = String.valueOf(failure.getMessage());
    return switch (failure.trouble()) {
      case Trouble.RateLimited(Duration pause) -> {
        turn.retryWithin(pause);
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Channel(String channel) -> {
        turn.park(channel, reason);
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Scope(String channel) -> {
        turn.park(channel, reason);
        yield AttemptResult.CHANNEL_WAITS;
      }
      case Trouble.Uncertain _ -> {
        LOG.debug("{}: {}", notice.key(), reason);
        yield AttemptResult.NO_ANSWER;
      }
      case Trouble.Token _ -> throw TokenRefused.bot(failure);
      case Trouble.Form(String channel) -> refused(notice, channel, reason, turn);
      case Trouble.Refused(String channel) -> refused(notice, channel, reason, turn);
      case Trouble.Gone _, Trouble.TooLate _ -> refused(notice, "", reason, turn);
    };
  }

  private AttemptResult refused(Notice notice, String channel, String reason, PublishTurn turn) {
    Setback setback = Setback.refused(clock.instant(), channel, reason);
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

  /** The channel that the notice belongs to; nothing if no account posts there any more. */
  private Optional<String> channel(Notice notice) {
    return switch (notice) {
      case Notice.Digest digest -> used(digest.channel());
      case Notice.NotArrived late -> used(late.announcement().channel());
      case Notice.PollOutageBegan _, Notice.PollOutageEnded _ ->
          Optional.ofNullable(accounts.get(notice.account())).map(view -> view.account().channel());
    };
  }

  private Optional<String> used(String channel) {
    return accounts.values().stream()
        .map(view -> view.account().channel())
        .filter(channel::equals)
        .findFirst();
  }

  /** What an attempt means for the notices after it. */
  private enum AttemptResult {
    /** Posted, left out, or another bot's to post. */
    DONE,
    /** Slack refuses this notice; others of its channel may be taken. */
    REFUSED,
    /** Nothing can be posted to the channel in this turn. */
    CHANNEL_WAITS,
    /** Nothing more is tried in this turn. */
    NO_ANSWER
  }
}
