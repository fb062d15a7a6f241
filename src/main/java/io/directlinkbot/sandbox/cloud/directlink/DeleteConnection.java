package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Deletes a connection that has no interfaces. */
final class DeleteConnection extends Operation<DeleteConnection.Input> {
  private final Cloud cloud;

  DeleteConnection(Cloud cloud) {
    super(Input.class);
    this.cloud = cloud;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    return ConnectionRow.of(
        cloud.deleteConnection(caller.id(), required(input.connectionId, "connectionId")));
  }

  record Input(@Nullable String connectionId) {}
}
