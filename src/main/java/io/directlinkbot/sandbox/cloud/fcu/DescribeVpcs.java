package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.SimulatedNet;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lists the caller's Nets with their tags. */
final class DescribeVpcs extends Action {
  private static final String STATE = "available";
  private static final Listing<SimulatedNet> LISTING =
      new Listing<>(SimulatedNet::id, DescribeVpcs::filterable, "InvalidVpcID.NotFound");

  private final Cloud cloud;

  DescribeVpcs(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  Consumer<Xml> carryOut(CloudAccount caller, QueryForm form) throws Failure {
    List<SimulatedNet> own =
        cloud.snapshot().nets().stream().filter(net -> net.account().equals(caller.id())).toList();
    List<SimulatedNet> found = LISTING.select(own, form.list("VpcId"), form.filters());
    return xml -> xml.items("vpcSet", found, net -> write(net, xml));
  }

  private static void write(SimulatedNet net, Xml xml) {
    xml.text("vpcId", net.id());
    xml.text("ownerId", net.account());
    xml.text("state", STATE);
    xml.text("cidrBlock", net.range());
    xml.nameTag(net.name());
  }

  private static Filterable filterable(SimulatedNet net) {
    return Filterable.of(
        Map.of(
            "vpc-id", List.of(net.id()),
            "owner-id", List.of(net.account()),
            "state", List.of(STATE)),
        net.name());
  }
}
