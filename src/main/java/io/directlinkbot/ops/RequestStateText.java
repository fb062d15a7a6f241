package io.directlinkbot.ops;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;

/** The state of a request, in the words that its card uses. */
final class RequestStateText {
  private RequestStateText() {}

  /** Returns the state that the cloud reported last; of an ended request, how it ended. */
  static String of(InterfaceRequest request) {
    return request.phase() instanceof Phase.Closed closed
        ? ending(closed.ending(), request.state().name())
        : request.state().name();
  }

  private static String ending(Ending ending, String state) {
    return switch (ending) {
      case EXPIRED -> "expired";
      case WITHDRAWN -> "withdrawn";
      case REJECTED -> "rejected";
      case DELETED -> "deleted";
      case OURS, NO_LONGER_FOLLOWED -> state;
    };
  }
}
