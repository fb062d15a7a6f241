package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.Polled;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the bot sees what one account lists, and since when not. A refusal is told at once, as it
 * takes a person to mend it; other failures only when they last. What is told is decided by the
 * last complete poll in the store, so that restarts and other bots tell it no second time. Not
 * thread-safe.
 */
final class PollOutage {
  /** So many intervals without a complete poll are no hiccup any more. */
  private static final int INTERVALS = 5;

  private static final Duration LEAST_BLIND = Duration.ofMinutes(2);
  private static final Duration LEAST_ABSENT = Duration.ofMinutes(10);

  /** An absence this long is told even when nothing was missed in it. */
  private static final Duration LONG_ABSENT = Duration.ofHours(1);

  private final Polled polled;
  private final String account;
  private final Journal journal;
  private final PollLog polls;
  private final NoticeLog notices;
  private final Duration interval;
  private final InstantSource clock;

  /** No poll of this process's own came before the next one. */
  private boolean fresh = true;

  private boolean complete;
  private @Nullable Instant failingSince;
  private String told = "";

  PollOutage(
      Polled polled,
      Journal journal,
      PollLog polls,
      NoticeLog notices,
      Duration interval,
      InstantSource clock) {
    this.polled = polled;
    this.account = polled.account();
    this.journal = journal;
    this.polls = polls;
    this.notices = notices;
    this.interval = interval;
    this.clock = clock;
  }

  /** Another bot has the account: what this one saw last says nothing of what is missed. */
  void leftToOthers() {
    fresh = true;
    failingSince = null;
  }

  /** A poll begins. */
  void begins() {
    complete = false;
  }

  /** The poll failed, in whole or after the list was compared. */
  void lost(CloudException failure) {
    if (complete) {
      return;
    }
    Instant now = clock.instant();
    Instant since = failingSince == null ? now : failingSince;
    boolean again = failingSince != null;
    failingSince = since;
    Optional<Instant> last = polls.last(polled);
    boolean blind = isRefused(failure) || (again && isLong(last.orElse(since), now));
    String key = Notice.PollOutageBegan.key(account, last);
    if (blind && !key.equals(told)) {
      notices.add(new Notice.PollOutageBegan(now, account, last, failure.sentence()));
      told = key;
    }
  }

  /**
   * The whole list was compared. To be called before the poll is noted as complete, as what is
   * missed is told by the poll before it.
   *
   * @param before the requests that were followed before the poll
   */
  void regained(List<InterfaceRequest> before, Instant now) {
    if (fresh || failingSince != null) {
      Optional<Instant> last = polls.last(polled);
      Optional<Notice.PollOutageBegan> blindness = blindness(last);
      if (blindness.isPresent() || last.filter(time -> isAbsence(time, now)).isPresent()) {
        tell(last, blindness, before, now);
      }
    }
    fresh = false;
    failingSince = null;
    complete = true;
  }

  /**
   * What this poll ends. The mend of a blindness may be another region or endpoint, at which the
   * account was never polled.
   */
  private Optional<Notice.PollOutageBegan> blindness(Optional<Instant> last) {
    return last.isPresent() ? notices.blindness(account, last) : notices.openBlindness(account);
  }

  private void tell(
      Optional<Instant> last,
      Optional<Notice.PollOutageBegan> blindness,
      List<InterfaceRequest> before,
      Instant now) {
    List<RequestId> appeared =
        journal.followed(account).stream()
            .filter(request -> request.offered().lastAbsent().equals(last))
            .filter(request -> !isOlder(request, blindness))
            .map(InterfaceRequest::id)
            .toList();
    int changed =
        Math.toIntExact(
            before.stream()
                .filter(request -> !appeared.contains(request.id()))
                .filter(request -> journal.history(request.id()).size() > request.number())
                .count());
    boolean missed = !appeared.isEmpty() || changed > 0;
    if (blindness.isPresent()
        || missed
        || last.filter(time -> isLongAbsence(time, now)).isPresent()) {
      notices.add(
          new Notice.PollOutageEnded(
              now,
              account,
              blindness.isPresent() ? blindness.get().lastPoll() : last,
              blindness.map(Notice.PollOutageBegan::at),
              appeared,
              changed));
    }
  }

  private static boolean isOlder(
      InterfaceRequest request, Optional<Notice.PollOutageBegan> blindness) {
    return blindness.filter(blind -> request.offered().at().isBefore(blind.at())).isPresent();
  }

  /** Nothing but a person ends these. */
  private static boolean isRefused(CloudException failure) {
    return switch (failure.kind()) {
      case CREDENTIALS, FORBIDDEN -> true;
      case THROTTLED, REFUSED, UNSENT, UNCERTAIN -> false;
    };
  }

  private boolean isLong(Instant since, Instant now) {
    return since.plus(max(interval.multipliedBy(INTERVALS), LEAST_BLIND)).isBefore(now);
  }

  /** Within one process a jump of the clock is none. */
  private boolean isAbsence(Instant last, Instant now) {
    Duration least = max(interval.multipliedBy(INTERVALS), LEAST_ABSENT);
    return fresh && last.plus(least).isBefore(now);
  }

  private static boolean isLongAbsence(Instant last, Instant now) {
    return last.plus(LONG_ABSENT).isBefore(now);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
