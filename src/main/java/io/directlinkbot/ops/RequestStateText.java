package io.directlinkbot.ops;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;

/** Spells where a request stands, in the words that the card has too. */
final class RequestStateText {
  private RequestStateText() {}

  /** The last state that the cloud reported, or the end of a request that has ended. */
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
