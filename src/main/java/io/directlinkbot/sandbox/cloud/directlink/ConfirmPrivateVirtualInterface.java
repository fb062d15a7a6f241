package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.Account;
import io.directlinkbot.sandbox.cloud.HostedInterface;
import io.directlinkbot.sandbox.cloud.Interfaces;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Accepts an interface that was offered to the caller. */
final class ConfirmPrivateVirtualInterface extends Operation<ConfirmPrivateVirtualInterface.Input> {
  private final Interfaces interfaces;

  ConfirmPrivateVirtualInterface(Interfaces interfaces) {
    super(Input.class);
    this.interfaces = interfaces;
  }

  @Override
  Object carryOut(Account caller, Input input) throws Failure {
    HostedInterface confirmed =
        interfaces.confirm(
            caller.id(),
            required(input.virtualInterfaceId, "virtualInterfaceId"),
            required(input.virtualGatewayId, "virtualGatewayId"));
    return new InterfaceState(confirmed.state());
  }

  record Input(@Nullable String virtualInterfaceId, @Nullable String virtualGatewayId) {}
}
