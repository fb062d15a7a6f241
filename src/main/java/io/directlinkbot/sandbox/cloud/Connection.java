package io.directlinkbot.sandbox.cloud;

import java.util.Optional;

/**
 * A physical DirectLink connection.
 *
 * @param id {@code dxcon-…}
 * @param owner id of the account that owns it and grants interfaces on it
 * @param location code of its {@link Location}
 * @param bandwidth as the API spells it, for example {@code 1Gbps}
 * @param state as the API spells it; interfaces can be created on {@code available} connections
 * @param lag the {@code dxlag-…} that it belongs to, on AWS; interfaces are then created on the LAG
 */
public record Connection(
    String id,
    String owner,
    String name,
    String location,
    String region,
    String bandwidth,
    String state,
    Optional<String> lag) {

  /** A connection outside any LAG, like all of OUTSCALE's. */
  public Connection(
      String id,
      String owner,
      String name,
      String location,
      String region,
      String bandwidth,
      String state) {
    this(id, owner, name, location, region, bandwidth, state, Optional.empty());
  }

  Connection withState(String state) {
    return new Connection(id, owner, name, location, region, bandwidth, state, lag);
  }

  /** Returns its LAG, in the form of a connection. */
  Optional<Connection> asLag() {
    return lag.map(it -> new Connection(it, owner, it, location, region, bandwidth, state));
  }
}
