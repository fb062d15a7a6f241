package io.directlinkbot.request;

import io.directlinkbot.directlink.State;

/**
 * What is known of an accepted interface's traffic.
 *
 * @param everAvailable whether the cloud ever said that it can carry some
 * @param delayTold whether people were told that it takes long
 */
public record TrafficState(boolean everAvailable, boolean delayTold) {
  static final TrafficState NONE = new TrafficState(false, false);

  TrafficState seen(State state) {
    return new TrafficState(everAvailable || state.equals(State.AVAILABLE), delayTold);
  }

  TrafficState told() {
    return new TrafficState(everAvailable, true);
  }
}
