package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import org.jspecify.annotations.Nullable;

/** Offers an interface to another account. */
final class AllocatePrivateVirtualInterface
    extends Operation<AllocatePrivateVirtualInterface.Input> {
  private final Cloud cloud;

  AllocatePrivateVirtualInterface(Cloud cloud) {
    super(Input.class);
    this.cloud = cloud;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    return InterfaceRow.allocated(
        cloud.allocate(
            caller.id(),
            required(input.connectionId, "connectionId"),
            required(input.ownerAccount, "ownerAccount"),
            required(
                    input.newPrivateVirtualInterfaceAllocation,
                    "newPrivateVirtualInterfaceAllocation")
                .terms()));
  }

  record Input(
      @Nullable String connectionId,
      @Nullable String ownerAccount,
      @Nullable Allocation newPrivateVirtualInterfaceAllocation) {}
}
