package io.directlinkbot.sandbox.cloud;

/**
 * A physical DirectLink line.
 *
 * @param id {@code dxcon-…}
 * @param owner id of the account that grants interfaces on it
 * @param location code of its {@link Location}
 * @param bandwidth as the API spells it, for example {@code 1Gbps}
 * @param state as the API spells it; interfaces can be made on an {@code available} one
 */
public record Connection(
    String id,
    String owner,
    String name,
    String location,
    String region,
    String bandwidth,
    String state) {
  Connection withState(String state) {
    return new Connection(id, owner, name, location, region, bandwidth, state);
  }
}
