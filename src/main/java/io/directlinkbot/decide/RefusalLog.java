package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Next;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.approval.ApprovalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Records that a person was refused: once an hour for each person, request and reason, so that
 * repeated clicks do not fill the history. The journal's numbers enforce that for simultaneous
 * clicks and for several bots too. Thread-safe.
 */
final class RefusalLog {
  private static final Duration ONCE_PER = Duration.ofHours(1);

  private final Journal journal;
  private final InstantSource clock;

  RefusalLog(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** Records the refusal, unless it is on record already or there is no such request. */
  void record(RequestId id, Person person, Reason reason) {
    journal.decide(
        id,
        _ -> {
          Event.Refused refused = new Event.Refused(clock.instant(), person, reason);
          return isOnRecord(id, refused) ? Next.nothing(refused) : Next.append(refused, refused);
        });
  }

  private boolean isOnRecord(RequestId id, Event.Refused refused) {
    return journal.history(id).stream().anyMatch(event -> isSame(event, refused));
  }

  private static boolean isSame(Event event, Event.Refused refused) {
    return event instanceof Event.Refused(Instant at, Person person, Reason reason)
        && Duration.between(at, refused.at()).abs().compareTo(ONCE_PER) < 0
        && person.isSameUser(refused.person())
        && ApprovalPolicy.isSameReason(reason, refused.reason());
  }
}
