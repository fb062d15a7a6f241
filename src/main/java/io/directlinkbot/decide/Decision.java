package io.directlinkbot.decide;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import java.util.List;

/**
 * The outcome of a person's wish to accept or decline. Each reason is a sentence to that person.
 */
public sealed interface Decision {

  /** The outcome of a wish to accept. */
  sealed interface ForAccept extends Decision {}

  /** The outcome of a wish to decline. */
  sealed interface ForDecline extends Decision {}

  /** The interface is accepted; the request says with which gateway and in which state. */
  record Accepted(InterfaceRequest request) implements ForAccept {}

  /** The accept is on record as the first of two approvals; the request waits for the second. */
  record Approved(InterfaceRequest request) implements ForAccept {}

  /**
   * The final check found warnings that the person was not shown or did not acknowledge; the
   * request still waits.
   *
   * @param gateway as it was just read
   * @param findings all of them, for this gateway
   */
  record Unseen(InterfaceRequest request, Gateway gateway, List<Finding> findings)
      implements ForAccept {
    public Unseen {
      findings = List.copyOf(findings);
    }
  }

  /** The interface is declined, or is being deleted. */
  record Declined(InterfaceRequest request) implements ForDecline {}

  /** The person may not decide, or the account's configuration does not allow declining. */
  record NotAllowed(Reason reason) implements ForAccept, ForDecline {}

  /** Nothing is left to decide: somebody else decided first, or the interface ended. */
  record TooLate(InterfaceRequest request) implements ForAccept, ForDecline {}

  /** The decision was not carried out; the request still waits. */
  record NotNow(Reason reason) implements ForAccept, ForDecline {}

  /**
   * The cloud was called and gave no clear answer. The bot keeps asking; until it knows, nobody can
   * start another decision.
   */
  record InDoubt(Reason reason) implements ForAccept, ForDecline {}

  /** There is no such request. */
  record Unknown() implements ForAccept, ForDecline {}

  /** Whether the wish was carried out or recorded, so that the card and its thread show it. */
  default boolean isDone() {
    return switch (this) {
      case Accepted _, Approved _, Declined _ -> true;
      case Unseen _, NotAllowed _, TooLate _, NotNow _, InDoubt _, Unknown _ -> false;
    };
  }
}
