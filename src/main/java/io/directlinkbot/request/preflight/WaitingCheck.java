package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import java.util.stream.Stream;

/** Only what waits can be accepted. */
final class WaitingCheck implements Preflight.Check {
  @Override
  public Stream<Finding> look(Proposal proposal) {
    return Stream.of(finding(proposal.request()));
  }

  private static Finding finding(InterfaceRequest request) {
    if (!request.waits() || InterfaceWords.isEnding(request.state())) {
      return Finding.stop("not waiting", "The interface does not wait to be accepted any more.");
    }
    return request.state().equals(State.CONFIRMING)
        ? Finding.ok("state", "The interface waits to be accepted.")
        : Finding.warn(
            "unusual state",
            "The cloud does not say that the interface waits: its state is not confirming.");
  }
}
