package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.util.List;
import java.util.stream.Collectors;

/** Words for several interfaces of an account. */
final class InterfaceWords {
  private static final int MOST_NAMED = 3;

  private InterfaceWords() {}

  /** Whether an interface in this state is gone, or will be in a moment. */
  static boolean isEnding(State state) {
    return state.stage() == State.Stage.ENDING || state.stage() == State.Stage.ENDED;
  }

  static boolean waits(HostedInterface other) {
    return other.state().equals(State.CONFIRMING);
  }

  /** Their ids; of many the first few. */
  static String ids(List<HostedInterface> some) {
    String first =
        some.stream().limit(MOST_NAMED).map(HostedInterface::id).collect(Collectors.joining(", "));
    return some.size() > MOST_NAMED
        ? first + " and " + (some.size() - MOST_NAMED) + " more"
        : first;
  }
}
