package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.Connection;

/** A connection as OUTSCALE's API shows it. */
record ConnectionRow(
    String ownerAccount,
    String connectionId,
    String connectionName,
    String connectionState,
    String region,
    String location,
    String bandwidth) {

  static ConnectionRow of(Connection line) {
    return new ConnectionRow(
        line.owner(),
        line.id(),
        line.name(),
        line.state(),
        line.region(),
        line.location(),
        line.bandwidth());
  }
}
