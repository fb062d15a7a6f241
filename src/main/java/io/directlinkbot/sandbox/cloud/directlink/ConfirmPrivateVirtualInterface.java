package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.InterfaceTable;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Accepts an interface that was offered to the caller. */
final class ConfirmPrivateVirtualInterface extends Operation<ConfirmPrivateVirtualInterface.Input> {
  private final InterfaceTable interfaces;

  ConfirmPrivateVirtualInterface(InterfaceTable interfaces) {
    super(Input.class);
    this.interfaces = interfaces;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    SimulatedInterface confirmed =
        interfaces.confirm(
            caller.id(),
            required(input.virtualInterfaceId, "virtualInterfaceId"),
            required(input.virtualGatewayId, "virtualGatewayId"));
    return new InterfaceState(confirmed.state());
  }

  record Input(@Nullable String virtualInterfaceId, @Nullable String virtualGatewayId) {}
}
