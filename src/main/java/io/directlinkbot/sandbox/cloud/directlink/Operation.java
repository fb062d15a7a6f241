package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Failure;

/**
 * One operation of the API, named by the simple name of its class.
 *
 * @param <I> record that the JSON body is read into; members that are absent are null
 */
abstract sealed class Operation<I>
    permits AllocatePrivateVirtualInterface,
        ConfirmPrivateVirtualInterface,
        CreateConnection,
        CreatePrivateVirtualInterface,
        DeleteConnection,
        DeleteVirtualInterface,
        DescribeConnections,
        DescribeLocations,
        DescribeVirtualGateways,
        DescribeVirtualInterfaces {
  private final Class<I> input;

  Operation(Class<I> input) {
    this.input = input;
  }

  final Class<I> input() {
    return input;
  }

  final String name() {
    return getClass().getSimpleName();
  }

  /** Returns the value to write as the JSON body of the answer. */
  abstract Object carryOut(CloudAccount caller, I input) throws Failure;
}
