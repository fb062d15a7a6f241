package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.approval.ApprovalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Writes down that somebody may not decide: once an hour for each person, request and reason, so
 * that a person who clicks again and again does not fill the history. The journal's numbers hold
 * that for clicks at the same moment and for several bots too. Thread-safe.
 */
final class RefusalLog {
  private static final Duration ONCE_PER = Duration.ofHours(1);

  private final Journal journal;
  private final InstantSource clock;

  RefusalLog(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** Writes it down, unless it stands there already or there is no such request. */
  void write(RequestId id, Person person, String reason) {
    boolean written = false;
    while (!written) {
      List<Event> history = journal.history(id);
      Event.Refused refused = new Event.Refused(clock.instant(), person, reason);
      written =
          history.isEmpty()
              || history.stream().anyMatch(event -> isSame(event, refused))
              || journal.append(id, history.size() + 1, refused);
    }
  }

  private static boolean isSame(Event event, Event.Refused refused) {
    return event instanceof Event.Refused(Instant at, Person person, String reason)
        && Duration.between(at, refused.at()).abs().compareTo(ONCE_PER) < 0
        && person.isSameUser(refused.person())
        && ApprovalPolicy.isSameReason(reason, refused.reason());
  }
}
