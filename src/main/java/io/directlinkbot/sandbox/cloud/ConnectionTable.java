package io.directlinkbot.sandbox.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The locations and the connections that end there. Thread-safe. */
public final class ConnectionTable {
  private static final String AVAILABLE = "available";

  private final Changes changes;
  private final List<Location> locations = new ArrayList<>();
  private final Map<String, Connection> connections = new LinkedHashMap<>();

  ConnectionTable(Changes changes) {
    this.changes = changes;
  }

  public void addLocation(Location location) {
    changes.change(() -> locations.add(location));
  }

  /** Adds a connection, or replaces the one with the same id. */
  public void add(Connection connection) {
    changes.change(() -> connections.put(connection.id(), connection));
  }

  /** Orders a connection, which stays {@code requested} until a test sets it {@code available}. */
  public Connection order(CloudAccount owner, String name, String location, String bandwidth) {
    return changes.change(
        () -> {
          if (locations.stream().noneMatch(known -> known.code().equals(location))) {
            throw new RefusedException("Location '" + location + "' does not exist.");
          }
          String id = ResourceIds.unused("dxcon-", connections::containsKey);
          Connection ordered =
              new Connection(
                  id, owner.id(), name, location, owner.region(), bandwidth, "requested");
          connections.put(id, ordered);
          return ordered;
        });
  }

  public void setState(String id, String state) {
    changes.change(() -> connections.computeIfPresent(id, (same, old) -> old.withState(state)));
  }

  List<Location> locations() {
    return changes.look(() -> List.copyOf(locations));
  }

  List<Connection> all() {
    return changes.look(() -> List.copyOf(connections.values()));
  }

  void remove(String id) {
    connections.remove(id);
  }

  /** Returns the connection or LAG, if the owner has it. */
  Connection owned(String owner, String id) {
    return find(id)
        .filter(connection -> connection.owner().equals(owner))
        .orElseThrow(() -> unknown(id));
  }

  /** Returns the connection or LAG, if interfaces can be created on it. */
  Connection usable(String id) {
    Connection connection = find(id).orElseThrow(() -> unknown(id));
    if (!connection.state().equals(AVAILABLE)) {
      throw new RefusedException(
          "Connection '%s' is in state %s, not available.".formatted(id, connection.state()));
    }
    return connection;
  }

  /** Finds a connection or LAG; a LAG has the properties of its first member. */
  private Optional<Connection> find(String id) {
    return Optional.ofNullable(connections.get(id))
        .or(
            () ->
                connections.values().stream()
                    .flatMap(line -> line.asLag().stream())
                    .filter(lag -> lag.id().equals(id))
                    .findFirst());
  }

  private static RefusedException unknown(String id) {
    return new RefusedException("Connection '" + id + "' does not exist.");
  }
}
