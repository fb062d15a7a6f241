package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import java.util.List;

/** Lists the caller's gateways: id and state, nothing more. */
final class DescribeVirtualGateways extends Operation<DescribeVirtualGateways.Input> {
  private final Cloud cloud;

  DescribeVirtualGateways(Cloud cloud) {
    super(Input.class);
    this.cloud = cloud;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) {
    return new Output(
        cloud.snapshot().gateways().stream()
            .filter(gateway -> gateway.account().equals(caller.id()))
            .map(gateway -> new Row(gateway.id(), gateway.state()))
            .toList());
  }

  record Input() {}

  record Output(List<Row> virtualGateways) {}

  record Row(String virtualGatewayId, String virtualGatewayState) {}
}
