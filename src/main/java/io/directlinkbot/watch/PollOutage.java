package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
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
 * Tracks whether an account can be polled, and has people notified when it can't and when it can
 * again. A refused key is reported immediately, because only a person can fix it; other failures
 * are reported once they persist. What was missed counts from the last complete poll in the store,
 * so restarts and other bots report nothing twice. Not thread-safe.
 */
final class PollOutage {
  /** An outage this many intervals long is no hiccup any more. */
  private static final int INTERVALS = 5;

  private static final Duration SHORTEST_OUTAGE = Duration.ofMinutes(2);
  private static final Duration SHORTEST_DOWNTIME = Duration.ofMinutes(10);

  /** A downtime this long is reported even when nothing was missed in it. */
  private static final Duration LONG_DOWNTIME = Duration.ofHours(1);

  private final String account;
  private final Journal journal;
  private final PollTimes times;
  private final NoticeLog notices;
  private final Duration interval;
  private final InstantSource clock;

  /** Whether the next poll is this bot's first, or its first since another bot polled. */
  private boolean isFirstPoll = true;

  /** Whether this poll has compared the whole list. */
  private boolean isCompared;

  private @Nullable Instant failingSince;
  private String lastReported = "";

  PollOutage(
      String account,
      Journal journal,
      PollTimes times,
      NoticeLog notices,
      Duration interval,
      InstantSource clock) {
    this.account = account;
    this.journal = journal;
    this.times = times;
    this.notices = notices;
    this.interval = interval;
    this.clock = clock;
  }

  /** Forgets earlier polls: another bot may have polled the account since. */
  void forget() {
    isFirstPoll = true;
    failingSince = null;
  }

  /** Notes that a poll begins. */
  void pollBegins() {
    isCompared = false;
  }

  /** Reports the outage if it is due. A failure after the list was compared is none. */
  void pollFailed(CloudException failure) {
    if (isCompared) {
      return;
    }
    Instant now = clock.instant();
    Instant since = failingSince == null ? now : failingSince;
    boolean isRepeated = failingSince != null;
    failingSince = since;
    Optional<Instant> last = times.last();
    boolean isDue = isRefusal(failure) || (isRepeated && isLong(last.orElse(since), now));
    String key = Notice.PollOutageBegan.key(account, last);
    if (isDue && !key.equals(lastReported)) {
      times.outageReported();
      notices.add(new Notice.PollOutageBegan(now, account, last, failure.reason()));
      lastReported = key;
    }
  }

  /**
   * Reports the end of an outage or downtime, after the whole list was compared. To be called
   * before the poll is recorded as complete: what was missed counts from the poll before it.
   *
   * @param before the followed requests as they were before this poll
   */
  void listCompared(List<InterfaceRequest> before, Instant now) {
    if (isFirstPoll || failingSince != null) {
      Optional<Instant> last = times.last();
      Optional<Notice.PollOutageBegan> outage = endedOutage(last);
      if (outage.isPresent() || last.filter(time -> isDowntime(time, now)).isPresent()) {
        reportEnd(last, outage, before, now);
      }
    }
    isFirstPoll = false;
    failingSince = null;
    isCompared = true;
  }

  /**
   * Returns the reported outage that this poll ends, if any. An outage may end because the account
   * was reconfigured to another region or endpoint, where it was never polled.
   */
  private Optional<Notice.PollOutageBegan> endedOutage(Optional<Instant> last) {
    return last.isPresent() ? notices.findOutage(account, last) : notices.findOpenOutage(account);
  }

  private void reportEnd(
      Optional<Instant> last,
      Optional<Notice.PollOutageBegan> outage,
      List<InterfaceRequest> before,
      Instant now) {
    List<RequestId> appeared = appeared(last, outage);
    int changed = changed(before, appeared);
    boolean isLong = last.filter(time -> isLongDowntime(time, now)).isPresent();
    if (outage.isPresent() || !appeared.isEmpty() || changed > 0 || isLong) {
      notices.add(
          new Notice.PollOutageEnded(
              now,
              account,
              outage.isPresent() ? outage.get().lastPoll() : last,
              outage.map(Notice.PollOutageBegan::at),
              appeared,
              changed));
    }
  }

  private List<RequestId> appeared(
      Optional<Instant> last, Optional<Notice.PollOutageBegan> outage) {
    return journal.followed(account).stream()
        .filter(request -> request.offered().lastAbsent().equals(last))
        .filter(request -> !isOlder(request, outage))
        .map(InterfaceRequest::id)
        .toList();
  }

  private int changed(List<InterfaceRequest> before, List<RequestId> appeared) {
    return Math.toIntExact(
        before.stream()
            .filter(request -> !appeared.contains(request.id()))
            .filter(request -> journal.history(request.id()).size() > request.number())
            .count());
  }

  private static boolean isOlder(
      InterfaceRequest request, Optional<Notice.PollOutageBegan> outage) {
    return outage.filter(reported -> request.offered().at().isBefore(reported.at())).isPresent();
  }

  /** Whether only a person can fix it. */
  private static boolean isRefusal(CloudException failure) {
    return switch (failure.kind()) {
      case CREDENTIALS, FORBIDDEN -> true;
      case THROTTLED, REFUSED, UNSENT, UNCERTAIN -> false;
    };
  }

  private boolean isLong(Instant since, Instant now) {
    return since.plus(max(interval.multipliedBy(INTERVALS), SHORTEST_OUTAGE)).isBefore(now);
  }

  /**
   * Whether the bot was down; between two polls of one process, a long gap is a clock that jumped.
   */
  private boolean isDowntime(Instant last, Instant now) {
    Duration least = max(interval.multipliedBy(INTERVALS), SHORTEST_DOWNTIME);
    return isFirstPoll && last.plus(least).isBefore(now);
  }

  private static boolean isLongDowntime(Instant last, Instant now) {
    return last.plus(LONG_DOWNTIME).isBefore(now);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
