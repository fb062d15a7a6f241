package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.function.Consumer;

/** One call of the API; its name is the simple name of its class. */
abstract sealed class Action permits DescribeVpcs, DescribeVpnGateways {
  final String name() {
    return getClass().getSimpleName();
  }

  /** Gives what writes the content of the answer, after everything that can fail. */
  abstract Consumer<Xml> carryOut(CloudAccount caller, QueryForm form) throws Failure;
}
