package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.Account;
import io.directlinkbot.sandbox.cloud.Interfaces;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Makes an interface on a connection of the caller's for its own use. */
final class CreatePrivateVirtualInterface extends Operation<CreatePrivateVirtualInterface.Input> {
  private final Interfaces interfaces;

  CreatePrivateVirtualInterface(Interfaces interfaces) {
    super(Input.class);
    this.interfaces = interfaces;
  }

  @Override
  Object carryOut(Account caller, Input input) throws Failure {
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
