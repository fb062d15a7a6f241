package io.directlinkbot.decide;

import io.directlinkbot.request.InterfaceRequest;

/** What became of somebody's wish to decline. The reasons are sentences to that person. */
public sealed interface DeclineDecision {

  /** It is declined now, or is being deleted. */
  record Declined(InterfaceRequest request) implements DeclineDecision {}

  /** The person may not decide, or nobody may decline for this account. */
  record NotAllowed(String reason) implements DeclineDecision {}

  /** There is nothing to decide any more: somebody was first, or the interface ended. */
  record TooLate(InterfaceRequest request) implements DeclineDecision {}

  /** It was not declined; the request waits on. */
  record NotNow(String reason) implements DeclineDecision {}

  /**
   * The cloud was asked and gave no clear answer. The bot goes on asking; nobody can start another
   * decision meanwhile.
   */
  record InDoubt(String reason) implements DeclineDecision {}

  /** There never was such a request. */
  record Unknown() implements DeclineDecision {}
}
