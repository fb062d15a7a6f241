package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.InterfaceTable;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Creates an interface on one of the caller's connections for its own use. */
final class CreatePrivateVirtualInterface extends Operation<CreatePrivateVirtualInterface.Input> {
  private final InterfaceTable interfaces;

  CreatePrivateVirtualInterface(InterfaceTable interfaces) {
    super(Input.class);
    this.interfaces = interfaces;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    Allocation wanted = required(input.newPrivateVirtualInterface, "newPrivateVirtualInterface");
    return InterfaceRow.listed(
        interfaces.create(
            caller.id(),
            required(input.connectionId, "connectionId"),
            required(wanted.virtualGatewayId(), "virtualGatewayId"),
            wanted.terms()));
  }

  record Input(@Nullable String connectionId, @Nullable Allocation newPrivateVirtualInterface) {}
}
