package io.directlinkbot.slack.view;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;

/**
 * The status of a request, as a plain word and as the API spells its state.
 *
 * @param word plain word
 * @param state the API's spelling
 */
public record RequestStatus(String word, String state) {

  private static final int STATE_MOST = 24;

  /** Returns the request's status. */
  public static RequestStatus of(Texts texts, InterfaceRequest request) {
    String state = ForeignText.line(request.state().name(), STATE_MOST);
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          new RequestStatus(texts.get("word.status.deleting"), state);
      case Phase.Waiting _ ->
          new RequestStatus(
              texts.get(
                  request.approval().isPresent() ? "word.status.second" : "word.status.waiting"),
              state);
      case Phase.Confirming _ -> new RequestStatus(texts.get("word.status.accepting"), state);
      case Phase.Accepted _ -> new RequestStatus(texts.get("word.status.accepted"), state);
      case Phase.AcceptedOutside _ -> new RequestStatus(texts.get("word.status.outside"), state);
      case Phase.AcceptedBySomebody _ ->
          new RequestStatus(texts.get("word.status.somebody"), state);
      case Phase.Declining _ -> new RequestStatus(texts.get("word.status.declining"), state);
      case Phase.Closed closed when closed.isDeclinedHere() ->
          new RequestStatus(
              texts.get("word.status.declined"), ended(texts, closed.ending(), state).state());
      case Phase.Closed closed -> ended(texts, closed.ending(), state);
    };
  }

  private static RequestStatus ended(Texts texts, Ending ending, String state) {
    return switch (ending) {
      case EXPIRED -> new RequestStatus(texts.get("word.status.expired"), "expired");
      case WITHDRAWN -> new RequestStatus(texts.get("word.status.withdrawn"), "withdrawn");
      case REJECTED -> new RequestStatus(texts.get("word.status.rejected"), "rejected");
      case DELETED -> new RequestStatus(texts.get("word.status.deleted"), "deleted");
      case OURS -> new RequestStatus(texts.get("word.status.ours"), state);
      case NO_LONGER_FOLLOWED -> new RequestStatus(texts.get("word.status.accepted"), state);
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
