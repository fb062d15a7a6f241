package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.State;

/** What a state of the API says, in plain words. */
final class StateMeaning {
  private StateMeaning() {}

  /** One sentence that calls the interface "it". */
  static String of(State state) {
    return switch (state.name()) {
      case "confirming" -> "It waits to be accepted.";
      case "pending" -> "The cloud is setting it up.";
      case "available" -> "It can carry traffic.";
      case "down" -> "Its BGP session is not up; right after an accept that is normal.";
      case "testing" -> "A failover test of its BGP session is running.";
      case "deleting" -> "It is being deleted.";
      default -> "This bot does not know that state; the provider's documentation may.";
    };
  }

  /** The same of a state that follows another one. */
  static String of(State state, State before) {
    boolean broke = state.name().equals("down") && before.equals(State.AVAILABLE);
    return broke
        ? "Its BGP session went down, so it carries no traffic. Look at the routers of both sides."
        : of(state);
  }
}
