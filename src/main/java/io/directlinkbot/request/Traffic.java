package io.directlinkbot.request;

import io.directlinkbot.directlink.State;

/**
 * What is known of an accepted interface's traffic.
 *
 * @param everAvailable whether the cloud ever said that it can carry some
 * @param delayTold whether people were told that it takes long
 */
public record Traffic(boolean everAvailable, boolean delayTold) {
  static final Traffic NONE = new Traffic(false, false);

  Traffic seen(State state) {
    return new Traffic(everAvailable || state.equals(State.AVAILABLE), delayTold);
  }

  Traffic told() {
    return new Traffic(everAvailable, true);
  }
}
