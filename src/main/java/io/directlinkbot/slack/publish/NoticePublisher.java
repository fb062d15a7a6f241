package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.Instant;
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
 * Tells channels what belongs to no single request, each notice once, those of a channel in order.
 * A channel that takes none holds up no other. Not thread-safe.
 */
final class NoticePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(NoticePublisher.class);
  private static final Duration REFUSED_PACE = Duration.ofMinutes(1);

  private final NoticeLog notices;
  private final NoticeTexts texts;
  private final PublicationLog publications;
  private final Posting posting;
  private final AccountLeases leases;
  private final Map<String, AccountView> accounts;
  private final InstantSource clock;

  /** Those that were refused, by their keys. */
  private final Map<String, Refusal> refused = new HashMap<>();

  /** Channels in which Slack did not do what was asked, the one tried longest ago first. */
  private final Set<String> unanswered = new LinkedHashSet<>();

  NoticePublisher(
      NoticeLog notices,
      NoticeTexts texts,
      PublicationLog publications,
      SlackClient client,
      AccountLeases leases,
      Map<String, AccountView> accounts,
      InstantSource clock) {
    this.notices = notices;
    this.texts = texts;
    this.publications = publications;
    this.posting = new Posting(publications, client, clock);
    this.leases = leases;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  /**
   * Publishes what is missing and this bot's to publish.
   *
   * @param parked gets the channels that can't be posted to
   * @param next learns when to try again
   * @return whether Slack answers
   * @throws TokenRefused when Slack does not take the bot's token any more
   */
  boolean publish(ParkedChannels parked, NextTurn next) throws TokenRefused {
    Set<String> waiting = new HashSet<>();
    for (Notice notice : inTurn(notices.toPublish())) {
      Optional<String> channel = channel(notice);
      if (Thread.currentThread().isInterrupted()) {
        return true;
      }
      if (channel.isEmpty() || waiting.contains(channel.get()) || isRefused(notice, parked)) {
        continue;
      }
      Optional<Trouble> trouble = publish(notice, channel.get(), parked, next);
      if (trouble.isEmpty()) {
        unanswered.remove(channel.get());
      } else {
        switch (trouble.get()) {
          case Trouble.Uncertain _ -> {
            unanswered.remove(channel.get());
            unanswered.add(channel.get());
            return false;
          }
          case Trouble.RateLimited _, Trouble.Channel _, Trouble.Scope _ ->
              waiting.add(channel.get());
          case Trouble.Token _,
              Trouble.Gone _,
              Trouble.Form _,
              Trouble.TooLate _,
              Trouble.Refused _ -> {
            // noted, and left alone for a while
          }
        }
      }
    }
    return true;
  }

  /** Other channels come before one in which Slack does no work: that may be its trouble alone. */
  private List<Notice> inTurn(List<Notice> all) {
    List<String> last = List.copyOf(unanswered);
    return all.stream()
        .sorted(Comparator.comparingInt(notice -> last.indexOf(channel(notice).orElse(""))))
        .toList();
  }

  private Optional<Trouble> publish(
      Notice notice, String channel, ParkedChannels parked, NextTurn next) throws TokenRefused {
    Optional<Lease> lease = leases.take(notice.account());
    if (lease.isEmpty()) {
      return Optional.empty();
    }
    try (Lease held = lease.get()) {
      publish(notice, channel, held);
      return Optional.empty();
    } catch (LeaseLost _) {
      next.hasToTryAgainIn(NextTurn.WHILE_NOT_OURS);
      return Optional.of(new Trouble.RateLimited(NextTurn.WHILE_NOT_OURS));
    } catch (SlackException failure) {
      note(notice, failure, parked, next);
      return Optional.of(failure.trouble());
    }
  }

  private void publish(Notice notice, String channel, Lease lease)
      throws SlackException, LeaseLost {
    Post post = post(notice);
    if (publications.isAnyInDoubt(post.subject()) && !lease.isSettled()) {
      throw new LeaseLost();
    }
    boolean begun = publications.find(post).isPresent();
    Optional<Message> message = texts.of(notice, begun);
    if (message.isPresent()) {
      posting.once(
          post,
          Destination.in(channel),
          message.get(),
          MessageMetadata.notice(notice.key()),
          () -> {
            if (!lease.isValid()) {
              throw new LeaseLost();
            }
          });
    }
    notices.published(notice);
    refused.remove(notice.key());
  }

  private void note(Notice notice, SlackException failure, ParkedChannels parked, NextTurn next)
      throws TokenRefused {
    String why = String.valueOf(failure.getMessage());
    switch (failure.trouble()) {
      case Trouble.RateLimited(Duration pause) -> next.hasToTryAgainIn(pause);
      case Trouble.Token _ -> throw TokenRefused.bot(failure);
      case Trouble.Channel(String channel) -> parked.note(channel, why);
      case Trouble.Scope(String channel) -> parked.note(channel, why);
      case Trouble.Uncertain _ -> LOG.debug("{}: {}", notice.key(), why);
      case Trouble.Form(String channel) -> refused(notice, channel, why, parked);
      case Trouble.Refused(String channel) -> refused(notice, channel, why, parked);
      case Trouble.Gone _, Trouble.TooLate _ -> refused(notice, "", why, parked);
    }
  }

  private void refused(Notice notice, String channel, String why, ParkedChannels parked) {
    Refusal refusal = new Refusal(clock.instant().plus(REFUSED_PACE), channel, why);
    if (refused.put(notice.key(), refusal) == null) {
      LOG.warn("The notice {} can't be published: {}", notice.key(), why);
    }
    refusal.note(parked);
  }

  private boolean isRefused(Notice notice, ParkedChannels parked) {
    Refusal refusal = refused.get(notice.key());
    if (refusal == null || !clock.instant().isBefore(refusal.again())) {
      return false;
    }
    refusal.note(parked);
    return true;
  }

  /** Where it belongs; nowhere when no account posts there any more. */
  private Optional<String> channel(Notice notice) {
    return switch (notice) {
      case Notice.Digest digest -> used(digest.channel());
      case Notice.NotArrived late -> used(late.announcement().channel());
      case Notice.WentBlind _, Notice.SeesAgain _ ->
          Optional.ofNullable(accounts.get(notice.account())).map(view -> view.account().channel());
    };
  }

  private Optional<String> used(String channel) {
    return accounts.values().stream()
        .map(view -> view.account().channel())
        .filter(channel::equals)
        .findFirst();
  }

  private static Post post(Notice notice) {
    return new Post("notice/" + notice.key(), "message");
  }

  private record Refusal(Instant again, String channel, String why) {
    void note(ParkedChannels parked) {
      if (!channel.isEmpty()) {
        parked.note(channel, why);
      }
    }
  }
}
