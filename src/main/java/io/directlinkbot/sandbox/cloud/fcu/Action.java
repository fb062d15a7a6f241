package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.function.Consumer;

/** One action of the API, named by the simple name of its class. */
abstract sealed class Action permits DescribeVpcs, DescribeVpnGateways {
  final String name() {
    return getClass().getSimpleName();
  }

  /** Does everything that can fail, then returns the writer of the answer's content. */
  abstract Consumer<Xml> carryOut(CloudAccount caller, QueryForm form) throws Failure;
}
