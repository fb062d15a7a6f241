package io.directlinkbot.decide;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import java.util.List;

/** What became of somebody's wish to accept. The reasons are sentences to that person. */
public sealed interface Decision {

  /** It is accepted now; the request tells with what and in which state. */
  record Accepted(InterfaceRequest request) implements Decision {}

  /** It is the first of two approvals now, and waits for the second. */
  record Approved(InterfaceRequest request) implements Decision {}

  /** The person may not decide. */
  record NotAllowed(String reason) implements Decision {}

  /** There is nothing to decide any more: somebody was first, or the interface ended. */
  record TooLate(InterfaceRequest request) implements Decision {}

  /** It can't be accepted like this now; the request waits on. */
  record NotNow(String reason) implements Decision {}

  /**
   * There are warnings that the person was not shown, or did not say to have seen; the request
   * waits on.
   *
   * @param gateway as it was read just now
   * @param findings all of them, with this gateway
   */
  record Unseen(InterfaceRequest request, Gateway gateway, List<Finding> findings)
      implements Decision {
    public Unseen {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The cloud was asked and gave no clear answer. The bot goes on asking; nobody can start another
   * accept meanwhile.
   */
  record InDoubt(String reason) implements Decision {}

  /** There never was such a request. */
  record Unknown() implements Decision {}
}
