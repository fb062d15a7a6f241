package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.InterfaceTable;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Deletes an interface, or declines an offer. */
final class DeleteVirtualInterface extends Operation<DeleteVirtualInterface.Input> {
  private final InterfaceTable interfaces;

  DeleteVirtualInterface(InterfaceTable interfaces) {
    super(Input.class);
    this.interfaces = interfaces;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    String id = required(input.virtualInterfaceId, "virtualInterfaceId");
    return new InterfaceState(interfaces.delete(caller.id(), id).state());
  }

  record Input(@Nullable String virtualInterfaceId) {}
}
