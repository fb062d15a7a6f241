package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.ConnectionTable;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Orders a connection. */
final class CreateConnection extends Operation<CreateConnection.Input> {
  private final ConnectionTable connections;

  CreateConnection(ConnectionTable connections) {
    super(Input.class);
    this.connections = connections;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    return ConnectionRow.of(
        connections.order(
            caller,
            required(input.connectionName, "connectionName"),
            required(input.location, "location"),
            required(input.bandwidth, "bandwidth")));
  }

  record Input(
      @Nullable String connectionName, @Nullable String location, @Nullable String bandwidth) {}
}
