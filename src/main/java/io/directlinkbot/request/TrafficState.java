package io.directlinkbot.request;

import io.directlinkbot.directlink.State;

/**
 * What is known about the traffic of an accepted interface.
 *
 * @param everAvailable whether the cloud ever reported it as {@code available}
 * @param delayReported whether the thread already says that it takes long
 */
public record TrafficState(boolean everAvailable, boolean delayReported) {
  static final TrafficState NONE = new TrafficState(false, false);

  TrafficState withState(State state) {
    return new TrafficState(everAvailable || state.equals(State.AVAILABLE), delayReported);
  }

  TrafficState withDelayReported() {
    return new TrafficState(everAvailable, true);
  }
}
