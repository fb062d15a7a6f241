package io.directlinkbot.slack.view;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;

/**
 * The status of a request, as a plain word and as the API spells its state.
 *
 * @param word plain word
 * @param state the API's spelling
 */
public record RequestStatus(String word, String state) {

  private static final int STATE_MOST = 24;

  /** Returns the request's status. */
  public static RequestStatus of(InterfaceRequest request) {
    String state = ForeignText.line(request.state().name(), STATE_MOST);
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          new RequestStatus("Being deleted", state);
      case Phase.Waiting _ ->
          new RequestStatus(
              request.approval().isPresent() ? "Waiting for a second approval" : "Waiting", state);
      case Phase.Confirming _ -> new RequestStatus("Accepting", state);
      case Phase.Accepted _ -> new RequestStatus("Accepted", state);
      case Phase.AcceptedOutside _ -> new RequestStatus("Accepted outside", state);
      case Phase.AcceptedBySomebody _ -> new RequestStatus("Accepted by somebody", state);
      case Phase.Declining _ -> new RequestStatus("Declining", state);
      case Phase.Closed closed when closed.isDeclinedHere() ->
          new RequestStatus("Declined", ended(closed.ending(), state).state());
      case Phase.Closed closed -> ended(closed.ending(), state);
    };
  }

  private static RequestStatus ended(Ending ending, String state) {
    return switch (ending) {
      case EXPIRED -> new RequestStatus("Expired", "expired");
      case WITHDRAWN -> new RequestStatus("Withdrawn", "withdrawn");
      case REJECTED -> new RequestStatus("Rejected", "rejected");
      case DELETED -> new RequestStatus("Deleted", "deleted");
      case OURS -> new RequestStatus("Own offer", state);
      case NO_LONGER_FOLLOWED -> new RequestStatus("Accepted", state);
    };
  }

  /** Returns both in markup; only the word if they are the same. */
  public String mrkdwn() {
    return "*" + word + "*" + (word.equalsIgnoreCase(state) ? "" : " (" + Mrkdwn.code(state) + ")");
  }

  /** Returns both; only the word if they are the same. */
  @Override
  public String toString() {
    return word.equalsIgnoreCase(state) ? word : word + " (" + state + ")";
  }
}
