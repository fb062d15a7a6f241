package io.directlinkbot.slack.view;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;

/**
 * Where a request stands, in a plain word and as the API spells it.
 *
 * @param word for people
 * @param state for those who compare with the API
 */
public record Status(String word, String state) {

  private static final int STATE_MOST = 24;

  public static Status of(InterfaceRequest request) {
    String state = ForeignText.line(request.state().name(), STATE_MOST);
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() -> new Status("Being deleted", state);
      case Phase.Waiting _ ->
          new Status(
              request.approval().isPresent() ? "Waiting for a second approval" : "Waiting", state);
      case Phase.Confirming _ -> new Status("Accepting", state);
      case Phase.Accepted _ -> new Status("Accepted", state);
      case Phase.AcceptedOutside _ -> new Status("Accepted outside", state);
      case Phase.AcceptedBySomebody _ -> new Status("Accepted by somebody", state);
      case Phase.Declining _ -> new Status("Declining", state);
      case Phase.Closed closed when closed.isDeclinedHere() ->
          new Status("Declined", ended(closed.ending(), state).state());
      case Phase.Closed closed -> ended(closed.ending(), state);
    };
  }

  private static Status ended(Ending ending, String state) {
    return switch (ending) {
      case EXPIRED -> new Status("Expired", "expired");
      case WITHDRAWN -> new Status("Withdrawn", "withdrawn");
      case REJECTED -> new Status("Rejected", "rejected");
      case DELETED -> new Status("Deleted", "deleted");
      case OURS -> new Status("Own offer", state);
      case NO_LONGER_FOLLOWED -> new Status("Accepted", state);
    };
  }

  /** Both in markup, unless they are the same word. */
  public String mrkdwn() {
    return "*" + word + "*" + (word.equalsIgnoreCase(state) ? "" : " (" + Mrkdwn.code(state) + ")");
  }

  /** Both, unless they are the same word. */
  @Override
  public String toString() {
    return word.equalsIgnoreCase(state) ? word : word + " (" + state + ")";
  }
}
