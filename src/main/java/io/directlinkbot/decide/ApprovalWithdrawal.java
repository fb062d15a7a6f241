package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Next;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes back the first of two approvals for the person who gave it. That person need not be an
 * approver any more, because taking an approval back harms nobody. Thread-safe.
 */
public final class ApprovalWithdrawal {
  private static final Reason NOT_YOURS = Reason.of("reason.decide.not-your-approval");

  private final Journal journal;
  private final RefusalLog refusals;
  private final InstantSource clock;

  public ApprovalWithdrawal(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.refusals = new RefusalLog(journal, clock);
    this.clock = clock;
  }

  /**
   * Takes the approval back, if it stands and this person gave it. Records anybody else's attempt,
   * once an hour.
   *
   * @return why it was not taken back; empty when it was
   */
  public Optional<Decision.ForAccept> withdraw(RequestId id, Person person) {
    return journal
        .decide(id, request -> choose(request, person))
        .orElse(Optional.of(new Decision.Unknown()));
  }

  private Next<Optional<Decision.ForAccept>> choose(InterfaceRequest request, Person person) {
    if (!request.waits()) {
      return Next.nothing(Optional.of(new Decision.TooLate(request)));
    }
    if (request.approval().isEmpty()) {
      return refusal(Reason.of("reason.decide.no-approval"));
    }
    if (!request.approval().get().claim().person().isSameUser(person)) {
      refusals.record(request.id(), person, NOT_YOURS);
      return refusal(NOT_YOURS);
    }
    return Next.append(new Event.ApprovalWithdrawn(clock.instant(), person), Optional.empty());
  }

  private static Next<Optional<Decision.ForAccept>> refusal(Reason reason) {
    return Next.nothing(Optional.of(new Decision.NotAllowed(reason)));
  }
}
