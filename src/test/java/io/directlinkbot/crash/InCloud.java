package io.directlinkbot.crash;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import java.util.Optional;

/** What the cloud says of an interface. */
final class InCloud {
  private InCloud() {}

  static Optional<SimulatedInterface> row(Cloud cloud, String interfaceId) {
    return cloud.snapshot().interfaces().stream()
        .filter(each -> each.id().equals(interfaceId))
        .findFirst();
  }

  /** The state that a card has to show in the end. */
  static String shown(Cloud cloud, String interfaceId) {
    // no script withdraws: a row that is gone was deleted, and the cloud has forgotten it since
    return row(cloud, interfaceId).map(SimulatedInterface::state).orElse("deleted");
  }
}
