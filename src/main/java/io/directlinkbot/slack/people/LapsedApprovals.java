package io.directlinkbot.slack.people;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back the first of two approvals when its person's Slack account has been deactivated, so
 * that the card and its thread say so before anybody clicks. The second approval checks in any case
 * whether the first still counts. Thread-safe.
 */
public final class LapsedApprovals {
  private static final Logger LOG = LoggerFactory.getLogger(LapsedApprovals.class);
  private static final Reason WHY = Reason.of("reason.lapsed.deactivated");

  private final Journal journal;
  private final ApproverCheck approvers;
  private final InstantSource clock;

  public LapsedApprovals(Journal journal, ApproverCheck approvers, InstantSource clock) {
    this.journal = journal;
    this.approvers = approvers;
    this.clock = clock;
  }

  /** Takes back every standing approval of a deactivated person. */
  void withdrawAll() {
    for (InterfaceRequest request : journal.undecided()) {
      Optional<Person> first =
          request.approval().filter(_ -> request.waits()).map(it -> it.claim().person());
      if (first.filter(approvers::isDeactivated).isPresent()) {
        Event lapsed = new Event.ApprovalWithdrawn(clock.instant(), first.get(), Optional.of(WHY));
        if (journal.append(request, lapsed)) {
          LOG.info(
              "{}: approval of {} taken back, the account is deactivated",
              request.id(),
              first.get().user());
        }
      }
    }
  }
}
