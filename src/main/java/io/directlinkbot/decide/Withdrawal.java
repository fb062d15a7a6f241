package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes the first of two approvals back, for the person whose it is: also for one who may not
 * decide any more, as that harms nobody. Thread-safe.
 */
public final class Withdrawal {
  private static final String NOT_YOURS =
      "Only the person who approved it can take the approval back; the card shows who that is.";

  private final Journal journal;
  private final RefusalLog refusals;
  private final InstantSource clock;

  public Withdrawal(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.refusals = new RefusalLog(journal, clock);
    this.clock = clock;
  }

  /**
   * Takes it back, if it stands and is the person's. Somebody else's wish is written down, once an
   * hour.
   *
   * @return why not, if not
   */
  public Optional<Decision> withdraw(RequestId id, Person person) {
    while (true) {
      InterfaceRequest request = journal.find(id).orElse(null);
      if (request == null) {
        return Optional.of(new Decision.Unknown());
      }
      if (!request.waits()) {
        return Optional.of(new Decision.TooLate(request));
      }
      if (request.approval().isEmpty()) {
        return Optional.of(new Decision.NotAllowed("There is no approval to take back any more."));
      }
      if (!request.approval().get().claim().person().isSameUser(person)) {
        refusals.write(id, person, NOT_YOURS);
        return Optional.of(new Decision.NotAllowed(NOT_YOURS));
      }
      Event event = new Event.ApprovalWithdrawn(clock.instant(), person);
      if (journal.append(request, event)) {
        return Optional.empty();
      }
    }
  }
}
