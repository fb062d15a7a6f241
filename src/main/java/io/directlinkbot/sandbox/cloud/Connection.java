package io.directlinkbot.sandbox.cloud;

import java.util.Optional;

/**
 * A physical DirectLink line.
 *
 * @param id {@code dxcon-…}
 * @param owner id of the account that grants interfaces on it
 * @param location code of its {@link Location}
 * @param bandwidth as the API spells it, for example {@code 1Gbps}
 * @param state as the API spells it; interfaces can be made on an {@code available} one
 * @param lag the {@code dxlag-…} that it is a member of, as AWS has them; interfaces hang on that
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

  /** One that is in no LAG, as all of OUTSCALE's. */
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

  /** Its LAG, as what an interface hangs on. */
  Optional<Connection> asLag() {
    return lag.map(it -> new Connection(it, owner, it, location, region, bandwidth, state));
  }
}
